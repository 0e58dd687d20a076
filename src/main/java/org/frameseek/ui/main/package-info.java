/// The window as a whole: what is open, how the parts work together, and how they are arranged. The view models of the
/// other packages meet only here. JavaFX thread only.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.main;

