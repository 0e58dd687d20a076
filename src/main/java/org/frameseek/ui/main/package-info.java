/// The window as a whole: what is open, how the parts work together, and how they are arranged. Only here do the view
/// models of the other packages meet. JavaFX thread only.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.main;

