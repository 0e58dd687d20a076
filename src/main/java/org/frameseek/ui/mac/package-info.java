/// What macOS tells a program and JavaFX does not pass on: the files that the Finder opens. Spoken to through Java's
/// foreign functions, without native code of our own. Messages arrive on the system's main thread, which is JavaFX's.
@NullMarked
package org.frameseek.ui.mac;

import org.jspecify.annotations.NullMarked;
