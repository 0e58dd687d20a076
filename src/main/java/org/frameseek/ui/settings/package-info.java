/// The dialog in which a person chooses how the program looks and works. Changes count at once.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.settings;
