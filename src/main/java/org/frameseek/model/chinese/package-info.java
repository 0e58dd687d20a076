/// Chinese-CLIP (Yang et al., 2022): CLIP's picture tower with a BERT text tower. Called by `model.families`.
@NullMarked
package org.frameseek.model.chinese;

import org.jspecify.annotations.NullMarked;
