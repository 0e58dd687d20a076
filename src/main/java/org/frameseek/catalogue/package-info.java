/// The models that Frameseek knows where to get, and those that are on this computer: bundled, downloaded, found in the
/// cache of other programs, or added by a person. Called by `cli` and `ui.model` off the JavaFX thread; reads files,
/// and reaches the network only through `download` when a model is asked for.
@NullMarked
package org.frameseek.catalogue;

import org.jspecify.annotations.NullMarked;
