/// Failures that the user can act on. Every package throws its own subclass of [org.frameseek.error.UserException]; the
/// sentences are in one message bundle per language, so that the command line, the window and the log say the same.
@NullMarked
package org.frameseek.error;

import org.jspecify.annotations.NullMarked;
