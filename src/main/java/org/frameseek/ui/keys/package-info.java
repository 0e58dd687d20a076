/// What keys do: [org.frameseek.ui.keys.Shortcut] names every shortcut with its keys, words and group. Menus, tooltips,
/// the sheet of keys and the READMEs all read it; [org.frameseek.ui.keys.KeyMap] runs it. JavaFX thread only.
@NullMarked
package org.frameseek.ui.keys;

import org.jspecify.annotations.NullMarked;
