/// The two looks of the window, light and dark, and the style sheet that both share.
package org.frameseek.ui.theme;
