/// Storyboards: one still of every shot, on one sheet as PNG or on pages as PDF. Pictures are read one after the other
/// and written at once, so that memory does not grow with their number. Calls block for the whole work; the caller
/// chooses the thread, receives progress and may cancel. Called by `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.export.storyboard;
