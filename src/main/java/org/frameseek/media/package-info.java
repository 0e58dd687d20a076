/// Video files: what is in them, the table of their frames, frames in order, one frame exactly, still pictures as JPG,
/// and decoding for playback. With the recording of excerpts, the only package that touches FFmpeg.
///
/// A frame is a picture with a number. Its PTS is only what the file calls it: it may be absent, shared, or start over.
/// [Video#open] reads every packet once: `Demuxer` (through `PacketFilter`) → `PacketScan`, which notes packets in a
/// `PacketLog` → `FrameRows`, which puts pictures in `PresentationOrder` and on one clock (`ShownTimes`) →
/// [FrameTable]. Where PTS do not name frames, a `PacketMap` goes with the table.
///
/// [FrameReader], [StillReader] and [PlaybackDecoder] share one way to a picture: `Demuxer` → `Decoder`, which passes
/// each packet's name (`PacketNames`) through to its picture → `FrameSource`, which seeks exactly → `Scaler` or
/// `PlaybackScaler`, which know its `Colours` → `Orientation`. `DisplayGeometry` and `Crop` give each picture its own
/// shape. Sound alone goes through JavaCV ([PlaybackSound]).
///
/// Readers belong to the thread that uses them; nothing is shared between them. All hold native memory and a file until
/// they are closed. Called by `index`, `cli` and `ui`. Files are untrusted: see `Demuxer` for what may be opened.
@org.jspecify.annotations.NullMarked
package org.frameseek.media;
