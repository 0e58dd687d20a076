package org.frameseek.archive.index;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.frameseek.archive.store.FoundVideo;
import org.frameseek.archive.store.LocalFile;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.VideoIndex;
import org.frameseek.index.VideoSource;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.media.MediaException;

/// Indexes one video as the desktop program does, into a library of its own.
///
/// @param scratch an existing local folder
record VideoIndexing(FrameEncoder encoder, Path scratch) {
    /// An index, complete.
    ///
    /// @param file local; does not exist if the name was known
    record Made(String name, Path file, int frames, boolean isNew) {
    }

    /// @param known whether an index of this name exists, so that it need not be made
    /// @throws CancellationException when cancelled
    Made index(FoundVideo video, LocalFile local, Predicate<String> known, BooleanSupplier cancelled)
            throws MediaException, IndexException, EncoderException {
        var library = new Library(scratch);
        var opened = new Videos(library).open(local.path());
        var name = IndexHeader.fileName(opened.key(), encoder.identity());
        var file = scratch.resolve(name + ".safetensors");
        int frames = opened.video().frames().frames();
        if (known.test(name)) {
            return new Made(name, file, frames, false);
        }
        if (!library.fill(opened, encoder, IndexOptions.NEAR, _ -> { }, cancelled).complete()) {
            throw new CancellationException();
        }
        if (local.isCopy()) {
            try (var index = VideoIndex.open(file)) {
                index.noteSource(new VideoSource(
                        video.uri(), video.bytes(), Instant.ofEpochMilli(video.modified())));
            }
        }
        return new Made(name, file, frames, true);
    }
}
