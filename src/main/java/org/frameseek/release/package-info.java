/// The release that this program is, and newer ones. Nothing here runs unless the user asks for it; the check blocks the
/// calling thread. Called by the root and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.release;
