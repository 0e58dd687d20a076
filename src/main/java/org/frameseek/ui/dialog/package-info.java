/// Questions, notices and small windows. View models use [org.frameseek.ui.dialog.Dialogs] and
/// [org.frameseek.ui.dialog.Notices], so that tests can answer for the user.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.dialog;
