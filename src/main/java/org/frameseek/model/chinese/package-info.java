/// Chinese-CLIP (Yang et al., 2022): CLIP's picture tower and a text tower of BERT's kind. Called by `model.families`.
@NullMarked
package org.frameseek.model.chinese;

import org.jspecify.annotations.NullMarked;
