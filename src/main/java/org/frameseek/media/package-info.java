/// Video files: what is in them, the table of their frames, frames in order, one frame exactly, still pictures as JPG,
/// and decoding for playback. The only package that touches FFmpeg. A frame is named by its PTS (a `long` in the
/// stream's time base) and by its position in presentation order; nothing here multiplies seconds by a frame rate.
/// Readers belong to the thread that uses them; nothing is shared between them. Called by `index`, `cli` and `ui`.
package org.frameseek.media;
