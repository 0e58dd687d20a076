/// The model families of this program and the entry point that loads them: [Models]. Called by `cli` and `ui`.
@NullMarked
package org.frameseek.model.families;

import org.jspecify.annotations.NullMarked;
