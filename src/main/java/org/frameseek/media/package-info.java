/// Video files: what is in them, the table of their frames, frames in order, one frame exactly,
/// and decoding for playback. The only package that touches FFmpeg. A frame is named by its PTS (a `long` in the
/// stream's time base) and by its position in presentation order; nothing here multiplies seconds by a frame rate.
///
/// [Video#open] reads every packet once (`Demuxer`, `PacketScan`, `PresentationOrder`). [FrameReader] and [StillReader]
/// share one way to a picture: `Demuxer` → `Decoder` → `FrameSource`, which knows each picture's row → `Scaler`, which
/// knows its `Colours` → `Orientation`.
///
/// Readers belong to the thread that uses them; nothing is shared between them. All hold native memory and a file until
/// they are closed. Called by `index`, `cli` and `ui`. Files are untrusted: see `Demuxer` for what may be opened.
package org.frameseek.media;
