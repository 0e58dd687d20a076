/// The deep-learning engine: how it is started, and on which device, in which precision and with how many threads it
/// works. Called by `weights` and `model`; choices are made by `cli` and `ui`, which see the enums alone.
@NullMarked
package org.frameseek.engine;

import org.jspecify.annotations.NullMarked;
