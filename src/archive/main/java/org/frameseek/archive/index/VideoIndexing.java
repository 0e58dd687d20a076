package org.frameseek.archive.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.frameseek.archive.index.Assignment.Step;
import org.frameseek.archive.index.Outcome.State;
import org.frameseek.archive.store.LocalFile;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.SectionFile;
import org.frameseek.index.VideoIndex;
import org.frameseek.index.VideoSource;
import org.frameseek.library.Library;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Videos;
import org.frameseek.media.MediaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Indexes a video, or a section of one, as the desktop program does, into a library of its own.
///
/// @param scratch an existing local folder; gets the index, or [#SECTION]
/// @param longest frames that one task indexes
record VideoIndexing(FrameEncoder encoder, Path scratch, int longest) {
    private static final Logger LOG = LoggerFactory.getLogger(VideoIndexing.class);
    static final String SECTION = "section";
    /// Folder in `scratch` of sections to join.
    static final String SECTIONS = "sections";

    /// @param known whether an index of this name exists, so that it need not be made
    /// @throws CancellationException when cancelled
    Outcome.Part run(Assignment work, LocalFile local, Predicate<String> known, BooleanSupplier cancelled)
            throws IOException, MediaException, IndexException, EncoderException {
        var library = new Library(scratch);
        var opened = new Videos(library).open(local.path());
        var name = IndexHeader.fileName(opened.key(), encoder.identity());
        var index = scratch.resolve(name + ".safetensors");
        int frames = opened.video().frames().frames();
        if (work.step() == Step.WHOLE && known.test(name)) {
            return Outcome.Part.of(State.PRESENT, name, frames);
        }
        if (work.step() == Step.WHOLE && frames > longest) {
            return Outcome.Part.of(State.LONG, name, frames);
        }
        if (work.step() == Step.JOIN) {
            join(library, opened);
        }
        library.fill(opened, encoder, IndexOptions.NEAR.only(work.frames()), _ -> { }, cancelled);
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        if (work.step() == Step.SECTION) {
            SectionFile.write(index, work.frames(), scratch.resolve(SECTION));
            return Outcome.Part.of(State.SECTION, name, work.frames().length(opened.video().frames()));
        }
        if (local.isCopy()) {
            noteSource(index, work);
        }
        return Outcome.Part.of(State.INDEXED, name, frames);
    }

    /// What a section lacks is indexed again.
    private void join(Library library, OpenVideo video)
            throws IOException, MediaException, IndexException, EncoderException {
        try (var job = library.prepare(video, encoder); var _ = job.index();
                var sections = Files.newDirectoryStream(scratch.resolve(SECTIONS))) {
            for (var section : sections) {
                try {
                    job.add(section);
                } catch (IndexException e) {
                    LOG.warn("{} is left out of {}", section, video.file(), e);
                }
            }
        }
    }

    private static void noteSource(Path file, Assignment work) throws IndexException {
        var video = work.video();
        try (var index = VideoIndex.open(file)) {
            index.noteSource(new VideoSource(video.uri(), video.bytes(), Instant.ofEpochMilli(video.modified())));
        }
    }
}
