/// Looks for newer versions of the program, only if the user wants that. JavaFX thread; the request runs in the
/// background.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.update;
