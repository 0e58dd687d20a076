/// Moments handed on to other programs as lists: edit decisions, markers, chapters, subtitles, tables. Frames are
/// counted, never multiplied out of seconds, wherever the video's rate allows it; where it does not, that is said.
///
/// [Conform] brings the frames of a video to an [EditRate]; [EditList] holds the events; [EditListFormat] writes them.
/// Pure computation but for [EditLists#of], which looks into the file for its own timecode. Called by `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.export.editlist;
