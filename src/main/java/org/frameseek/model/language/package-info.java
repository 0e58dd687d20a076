/// Language packs: text towers trained for another model's space, so that its existing indexes can be searched in more
/// languages. Called by `model.families`.
@NullMarked
package org.frameseek.model.language;

import org.jspecify.annotations.NullMarked;
