/// Keyboard shortcuts: [org.frameseek.ui.keys.Shortcut] defines each shortcut with its keys, text and group. Menus,
/// tooltips, the list of shortcuts and the READMEs all use it; [org.frameseek.ui.keys.KeyMap] runs it. JavaFX thread
/// only.
@NullMarked
package org.frameseek.ui.keys;

import org.jspecify.annotations.NullMarked;
