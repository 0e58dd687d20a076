/// The program's entry and the places it keeps things. [org.frameseek.Main] wires nothing itself: it hands over to
/// the command line or the window. [org.frameseek.AppPaths] is the only reader of system properties and environment
/// variables that decide where files live.
@NullMarked
package org.frameseek;

import org.jspecify.annotations.NullMarked;
