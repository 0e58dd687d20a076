package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.ContentKey;
import org.frameseek.index.DrawnVideo;
import org.frameseek.index.FileIdentity;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.ProjectingEncoder;
import org.frameseek.search.Query;
import org.frameseek.search.UnitVector;
import org.frameseek.search.VideoSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// One query, asked of several libraries.
class SharedLibrariesTest {
    private static final ProjectingEncoder ENCODER = new ProjectingEncoder();
    private static final LibrarySearch.Limits ALL_EXACT = new LibrarySearch.Limits(3, 9);

    @TempDir
    private Path folder;

    /// The queries here have vectors already.
    private record NoTexts(EncoderIdentity identity) implements TextEncoder {
        @Override
        public TextEmbedding encode(String text) {
            throw new IllegalArgumentException(text);
        }

        @Override
        public Calibration calibration() {
            return new Calibration(List.of(), OptionalDouble.empty());
        }
    }

    private Path index(Library library, String name, int frames) throws Exception {
        var drawn = new DrawnVideo(folder.resolve(name), frames);
        var file = drawn.video().file();
        var opened = new OpenVideo(drawn.video(), ContentKey.of(file), FileIdentity.of(file));
        try (var job = library.prepare(opened, ENCODER, drawn); var index = job.index()) {
            job.run(IndexOptions.EXACT, _ -> { }, () -> false);
            return index.file();
        }
    }

    private static Query query() {
        var vector = new float[ENCODER.dimension()];
        Arrays.fill(vector, 1);
        return new Query.Picture("any", UnitVector.along(vector));
    }

    private static LibrarySearch search(Library own, Library... others) {
        return new LibrarySearch(
                own, List.of(others), new VideoSearch(new NoTexts(ENCODER.identity())), ENCODER.identity());
    }

    @Test
    void aVideoInTwoLibrariesIsAskedOnce() throws Exception {
        var own = new Library(folder.resolve("own"));
        var archive = new Library(folder.resolve("archive"));
        index(own, "a.mp4", 30);
        index(archive, "a.mp4", 30);
        index(archive, "b.mp4", 40);
        var asked = new ArrayList<Integer>();
        var coverage = search(own, archive)
                .ask(query(), ALL_EXACT, answer -> add(asked, answer), () -> false);
        assertEquals(List.of(30, 40), asked.stream().sorted().toList());
        assertEquals(new LibrarySearch.Coverage(2, 2, 0, 0), coverage);
    }

    /// Windows keeps a mapped file as it is.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatShrinksUnderItsReaderCostsOneAnswer() throws Exception {
        var archive = new Library(folder.resolve("archive"));
        var shrinking = index(archive, "b.mp4", 3000);
        Files.setLastModifiedTime(shrinking, FileTime.fromMillis(1000));
        index(archive, "a.mp4", 30);
        var key = ContentKey.of(folder.resolve("b.mp4"));
        try (var _ = archive.lease(key, ENCODER.identity()).orElseThrow()) {
            var asked = new ArrayList<Integer>();
            var coverage = search(new Library(folder.resolve("none")), archive).ask(query(), ALL_EXACT, answer -> {
                add(asked, answer);
                truncate(shrinking);
            }, () -> false);
            assertEquals(List.of(30), asked);
            assertEquals(new LibrarySearch.Coverage(2, 2, 0, 1), coverage);
        }
    }

    private static void add(List<Integer> asked, LibrarySearch.Answer answer) {
        if (answer.frames() != null) {
            asked.add(answer.frames().frames());
        }
    }

    private static void truncate(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
