/// The dialog for the program's settings. Changes take effect at once.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.settings;
