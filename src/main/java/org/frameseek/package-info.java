/// The program's entry point and the locations of its files. [org.frameseek.Main] hands over to the command line or the
/// window without wiring anything. Only [org.frameseek.AppPaths] reads the system properties and environment variables
/// that decide where files are stored.
@NullMarked
package org.frameseek;

import org.jspecify.annotations.NullMarked;
