/// What the program says when something a person did or owns cannot be used. Every package throws its own subclass of
/// [org.frameseek.error.UserException]; the sentences live in one message bundle per language, so that the command
/// line, the window and the log say the same thing.
@NullMarked
package org.frameseek.error;

import org.jspecify.annotations.NullMarked;
