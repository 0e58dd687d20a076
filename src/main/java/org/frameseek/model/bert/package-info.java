/// Text towers of BERT's kind: the graph `bert.py`, the WordPiece tokenizer, and the names of their weights. Called by
/// families that have such a tower.
@NullMarked
package org.frameseek.model.bert;

import org.jspecify.annotations.NullMarked;
