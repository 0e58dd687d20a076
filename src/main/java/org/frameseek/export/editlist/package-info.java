/// Exports moments to other programs as lists: edit decisions, markers, chapters, subtitles, tables. Wherever the
/// video's rate allows it, frames are counted, never computed from seconds; otherwise a remark says so.
///
/// [Conform] converts the frames of a video to an [EditRate]; [EditList] holds the events; [EditListFormat] writes
/// them. Pure computation, except that [EditLists#of] reads the file's own timecode. Called by `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.export.editlist;
