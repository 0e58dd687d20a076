/// Video files: their properties, their frame table, frames in order, single frames exactly, and decoding for playback.
/// Only this package and the recording of excerpts touch FFmpeg.
///
/// A frame is a picture with a number. Its PTS is only the file's label: it may be missing, shared, or start over.
/// [Video#open] reads every packet once: `Container` → `Demuxer` (through `PacketFilter`) → `PacketScan`, which records
/// packets in a `PacketLog` → `FrameRows`, which puts pictures in `PresentationOrder` and on one clock (`ShownTimes`) →
/// [FrameTable]. Where PTS do not identify frames, the table has a `PacketMap`. Where the decoder yields other pictures
/// than the packets foretell, [Mending] makes a table of what it yields.
///
/// [FrameReader], [StillReader] and [PlaybackDecoder] share one path to a picture: `Demuxer` → `Decoder`, which passes
/// each packet's name (`PacketNames`) through to its picture → `FrameSource`, which seeks exactly → `Scaler` or
/// `PlaybackScaler`, which apply its `Colours` → `Orientation`. `DisplayGeometry` and `Crop` give each picture its own
/// shape. [FrameReader] decodes ahead and scales on several threads (`ScalingTask`), and may decode in hardware. Sound
/// goes through JavaCV ([PlaybackSound]). `RowScaling` chooses the faster of FFmpeg's two ways to scale.
///
/// Each reader belongs to one thread at a time and shares no mutable state. Readers hold native memory and a file until
/// they are closed. Called by `index`, `library`, `export`, `cli` and `ui`. Files are untrusted: `Container` lists what
/// may be opened.
@org.jspecify.annotations.NullMarked
package org.frameseek.media;
