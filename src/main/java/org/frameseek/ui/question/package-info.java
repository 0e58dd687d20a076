/// The questions and the sets of lanes that the user saved, and those that every newly indexed video is asked. JavaFX
/// thread only; files are read and written, and videos asked, on the lanes of [org.frameseek.ui.task.Tasks]. Called by
/// `ui.main`.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.question;
