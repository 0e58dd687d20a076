/// The release that this program is, and newer ones. The check runs only when the user wants it, and blocks the calling
/// thread. Called by the root, `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.release;
