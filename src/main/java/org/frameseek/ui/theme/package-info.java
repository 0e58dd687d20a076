/// The two themes of the window, light and dark, and the style sheet that they share.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.theme;
