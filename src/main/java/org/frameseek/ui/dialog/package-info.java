/// Questions, notices and small windows. View models know them as [org.frameseek.ui.dialog.Dialogs] and
/// [org.frameseek.ui.dialog.Notices], so that tests can answer in a person's place.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.dialog;
