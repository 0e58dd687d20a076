/// The models that Frameseek can download and the models on this computer: bundled, downloaded, in the cache of another
/// program, or added by the user. Called by `cli` and `ui.model` off the JavaFX thread; reads files, and accesses the
/// network only through `download` when the user asks for a model.
@NullMarked
package org.frameseek.catalogue;

import org.jspecify.annotations.NullMarked;
