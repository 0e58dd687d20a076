/// Language packs: text towers that were taught another model's space, so that its indexes can be searched in more
/// languages with nothing indexed again. Called by `model.families`.
@NullMarked
package org.frameseek.model.language;

import org.jspecify.annotations.NullMarked;
