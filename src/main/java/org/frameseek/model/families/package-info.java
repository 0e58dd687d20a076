/// The families that this program knows, and the door through which models are loaded: [Models]. Called by `cli` and
/// `ui`.
@NullMarked
package org.frameseek.model.families;

import org.jspecify.annotations.NullMarked;
