/// The words of the window in each of its languages, switched while it runs. English and Simplified Chinese are
/// complete; a test says so. Used by `ui` on the JavaFX thread.
@NullMarked
package org.frameseek.i18n;

import org.jspecify.annotations.NullMarked;
