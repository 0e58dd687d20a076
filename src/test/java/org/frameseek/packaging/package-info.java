/// Checks that what `jlink.json` says holds for the program as it is.
package org.frameseek.packaging;
