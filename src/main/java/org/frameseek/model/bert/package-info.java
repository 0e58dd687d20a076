/// BERT text towers: the graph `bert.py`, the WordPiece tokenizer, and the names of their weights. Called by families
/// with such a tower.
@NullMarked
package org.frameseek.model.bert;

import org.jspecify.annotations.NullMarked;
