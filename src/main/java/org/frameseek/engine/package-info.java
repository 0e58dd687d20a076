/// The deep-learning engine: how it starts, and which device, precision and number of threads it uses. Called by
/// `weights` and `model`; `cli` and `ui` make the choices and see only the enums.
@NullMarked
package org.frameseek.engine;

import org.jspecify.annotations.NullMarked;
