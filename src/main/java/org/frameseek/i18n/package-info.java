/// The window's texts in each language; the language can change while the program runs. English and Simplified Chinese
/// are complete, which a test checks. Used by `ui` on the JavaFX thread.
@NullMarked
package org.frameseek.i18n;

import org.jspecify.annotations.NullMarked;
