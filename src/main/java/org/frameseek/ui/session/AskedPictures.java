package org.frameseek.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.library.Question;
import org.frameseek.media.Picture;
import org.frameseek.model.PictureVectors;
import org.frameseek.model.StillImage;
import org.frameseek.search.Box;
import org.frameseek.search.Query;
import org.frameseek.search.QueryParser;
import org.frameseek.search.UnitVector;
import org.frameseek.storage.OwnFile;
import org.frameseek.storage.StorageException;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Listeners;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures that questions may name, with their vectors in the current model. They last until the program ends;
/// those of kept questions come back from their files.
/// JavaFX thread only; pictures are read and encoded on the lane for queries.
public final class AskedPictures implements QueryParser.Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(AskedPictures.class);

    private final Tasks tasks;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, UnitVector> vectors = new LinkedHashMap<>();
    private final Latest<Map<String, UnitVector>> again;
    private final Listeners<AskedPictures> changed = new Listeners<>();
    private @Nullable FrameEncoder encoder;

    /// Where a picture comes from, so that another model can see it too.
    private interface Source {
        StillImage read() throws EncoderException;
    }

    AskedPictures(Tasks tasks) {
        this.tasks = tasks;
        again = new Latest<>(tasks, Tasks.Lane.QUERY);
    }

    /// Called when the vectors are those of another model.
    public Subscription onChanged(Runnable listener) {
        return changed.add(_ -> listener.run());
    }

    @Override
    public Optional<Query> find(String name, Box part) {
        return picture(name, part, vectors.get(name));
    }

    private static Optional<Query> picture(String name, Box part, @Nullable UnitVector vector) {
        // Parts of pictures are not offered in the window.
        return Optional.ofNullable(part.equals(Box.WHOLE) ? vector : null)
                .map(seen -> new Query.Picture(name, seen));
    }

    /// The pictures as they are now, to be found on any thread.
    QueryParser.Pictures known() {
        var now = Map.copyOf(vectors);
        return (name, part) -> picture(name, part, now.get(name));
    }

    /// The pictures as they are now in another model, each encoded when it is first asked for. A picture that is gone
    /// is not found.
    ///
    /// @param seen the vectors that are known, used on the thread that looks for pictures
    QueryParser.Pictures seenBy(FrameEncoder sees, Map<String, UnitVector> seen) {
        var now = Map.copyOf(sources);
        return (name, part) -> {
            var source = now.get(name);
            if (source != null && !seen.containsKey(name)) {
                try {
                    seen.put(name, vector(sees, source));
                } catch (EncoderException e) {
                    LOG.info("No longer readable: {}", name, e);
                }
            }
            return picture(name, part, seen.get(name));
        };
    }

    /// All pictures in the model in use, whether or not they are encoded yet, to be found on one other thread.
    public QueryParser.Pictures seenNow() {
        var sees = encoder;
        return sees == null ? known() : seenBy(sees, new HashMap<>(vectors));
    }

    /// The file of a picture; empty for one that was pasted.
    public Optional<Path> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /// Writes the pictures of a question that have no file, so that it can be asked after the program has ended.
    ///
    /// @param folder for these files, each named by its content
    /// @param kept receives the question with all its files
    public void keep(Question question, Path folder, Consumer<Question> kept, Consumer<Exception> failed) {
        var loose = new LinkedHashMap<String, Source>();
        question.pictures().forEach((name, file) -> {
            var source = sources.get(name);
            if (file.isEmpty() && source != null) {
                loose.put(name, source);
            }
        });
        if (loose.isEmpty()) {
            kept.accept(question);
            return;
        }
        tasks.run(Tasks.Lane.FILES, () -> {
            var written = new LinkedHashMap<String, Path>();
            for (var each : loose.entrySet()) {
                written.put(each.getKey(), write(each.getValue().read().png(), folder));
            }
            return written;
        }, written -> {
            files.putAll(written);
            var all = new LinkedHashMap<>(question.pictures());
            written.forEach((name, file) -> all.put(name, file.toString()));
            kept.accept(new Question(question.text(), question.video(), all));
        }, failure -> {
            LOG.warn("Pictures of \"{}\" not kept", question.text(), failure);
            failed.accept(failure);
        });
    }

    private static Path write(byte[] png, Path folder) throws StorageException {
        var file = folder.resolve(UUID.nameUUIDFromBytes(png) + ".png");
        try {
            OwnFile.replace(file, png);
        } catch (IOException e) {
            throw new StorageException("settings.unwritable", file, e);
        }
        return file;
    }

    /// Makes the pictures of a saved question known.
    ///
    /// @return the question with the names that its pictures have now, because others may have had theirs
    public Question restore(Question question) {
        var text = question.text();
        var names = new LinkedHashMap<String, String>();
        for (var picture : question.pictures().entrySet()) {
            var name = picture.getValue().isEmpty() ? picture.getKey() : nameOf(picture.getKey(), picture.getValue());
            text = text.replace(inText(picture.getKey()), inText(name));
            names.put(name, picture.getValue());
        }
        see();
        return new Question(text, question.video(), names);
    }

    private String nameOf(String wanted, String file) {
        var path = Path.of(file);
        if (path.equals(files.get(wanted))) {
            return wanted;
        }
        var known = files.entrySet().stream().filter(entry -> entry.getValue().equals(path)).findFirst();
        if (known.isPresent()) {
            return known.get().getKey();
        }
        var name = free(wanted);
        sources.put(name, () -> PictureVectors.read(path));
        files.put(name, path);
        return name;
    }

    /// What encodes pictures; null without a model.
    @Nullable FrameEncoder encoder() {
        return encoder;
    }

    /// Reads the picture with this name; blocks.
    Optional<Callable<StillImage>> reader(String name) {
        return Optional.ofNullable(sources.get(name)).map(source -> source::read);
    }

    /// How a question names a picture.
    public static String inText(String name) {
        return "image:\"" + name.replace("\\", "\\\\") + '"';
    }

    /// Adds a picture file.
    ///
    /// @param ready receives the name that questions give it
    public void add(Path file, Consumer<String> ready, Consumer<Exception> failed) {
        add(file.getFileName().toString(), () -> PictureVectors.read(file), name -> {
            files.put(name, file.toAbsolutePath());
            ready.accept(name);
        }, failed);
    }

    /// Adds a picture that has no file.
    public void add(String name, StillImage picture, Consumer<String> ready, Consumer<Exception> failed) {
        add(name, () -> picture, ready, failed);
    }

    /// Adds a part of a frame. Only the part is kept.
    public void add(String name, Picture frame, Box part, Consumer<String> ready, Consumer<Exception> failed) {
        tasks.run(Tasks.Lane.QUERY, () -> StillImage.of(frame).part(part.x(), part.y(), part.width(), part.height()),
                still -> add(name, still, ready, failed), failed);
    }

    private void add(String wanted, Source source, Consumer<String> ready, Consumer<Exception> failed) {
        var sees = encoder;
        if (sees == null) {
            return;
        }
        tasks.run(Tasks.Lane.QUERY, () -> vector(sees, source), vector -> {
            if (sees == encoder) {
                var name = free(wanted.replace("\"", "'"));
                sources.put(name, source);
                vectors.put(name, vector);
                ready.accept(name);
            } else {
                // Another model is in use since then.
                add(wanted, source, ready, failed);
            }
        }, failure -> {
            LOG.info("Not added: {}", wanted, failure);
            failed.accept(failure);
        });
    }

    private static UnitVector vector(FrameEncoder sees, Source source) throws EncoderException {
        return UnitVector.along(new PictureVectors(sees).of(source.read()));
    }

    private String free(String wanted) {
        var name = wanted;
        for (int number = 2; sources.containsKey(name); number++) {
            name = wanted + " (" + number + ")";
        }
        return name;
    }

    void use(FrameEncoder newEncoder) {
        encoder = newEncoder;
        vectors.clear();
        see();
    }

    /// Encodes the pictures that the current model has not seen. One that is gone is left out.
    private void see() {
        var sees = encoder;
        var unseen = new LinkedHashMap<>(sources);
        unseen.keySet().removeAll(vectors.keySet());
        if (sees == null || unseen.isEmpty()) {
            return;
        }
        again.run(() -> {
            var seen = new LinkedHashMap<String, UnitVector>();
            for (var each : unseen.entrySet()) {
                try {
                    seen.put(each.getKey(), vector(sees, each.getValue()));
                } catch (EncoderException e) {
                    LOG.info("No longer readable: {}", each.getKey(), e);
                }
            }
            return seen;
        }, seen -> {
            vectors.putAll(seen);
            changed.tell(this);
        }, failure -> LOG.warn("Pictures not encoded", failure));
    }
}
