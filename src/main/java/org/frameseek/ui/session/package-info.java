/// What is open and what is asked of it, as one state that every view of the window shows. JavaFX thread only; reading
/// and answering happen on the lanes of [org.frameseek.ui.task.Tasks]. Called by the view models of the other packages.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.session;
