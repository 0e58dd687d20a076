/// The two looks of the window, light and dark, and the style sheet that both share.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.theme;
