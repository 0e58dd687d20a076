/// The dialog in which a person chooses how the program looks and works. Changes count at once.
package org.frameseek.ui.settings;
