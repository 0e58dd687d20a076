package org.frameseek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.frameseek.encoder.EncoderException;
import org.frameseek.export.ExportException;
import org.frameseek.model.PictureVectors;
import org.frameseek.model.StillImage;
import org.frameseek.search.Box;
import org.frameseek.search.Query;
import org.frameseek.search.QueryParser;
import org.frameseek.search.UnitVector;

/// The picture files that questions name. Questions are parsed twice: before the model is loaded, so that a mistake is
/// told at once, and after [#encode].
final class QuestionPictures implements QueryParser.Pictures {
    private final Set<Part> named = new HashSet<>();
    private final Map<Part, Query> encoded = new HashMap<>();

    private record Part(String file, Box box) {
    }

    @Override
    public Optional<Query> find(String name, Box box) {
        var part = new Part(name, box);
        if (encoded.containsKey(part)) {
            return Optional.of(encoded.get(part));
        }
        named.add(part);
        return isFile(name) ? Optional.of(new Query.Words(name)) : Optional.empty();
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// Reads and encodes what the questions name.
    void encode(PictureVectors vectors) throws EncoderException {
        for (var part : named) {
            var whole = PictureVectors.read(Path.of(part.file()));
            var box = part.box();
            encoded.put(part, box.equals(Box.WHOLE)
                    ? new Query.Picture(part.file(), UnitVector.along(vectors.of(whole)))
                    : new Query.Region(part.file(), box, UnitVector.along(vectors.of(
                            whole.part(box.x(), box.y(), box.width(), box.height())))));
        }
    }

    /// One question per picture.
    ///
    /// @param given files, and folders for all pictures in them
    static List<Query> each(List<Path> given, PictureVectors vectors) throws EncoderException, ExportException {
        var queries = new ArrayList<Query>();
        for (var file : files(given)) {
            queries.add(new Query.Picture(file.toString(),
                    UnitVector.along(vectors.of(PictureVectors.read(file)))));
        }
        return queries;
    }

    static List<Path> files(List<Path> given) throws ExportException {
        var files = new ArrayList<Path>();
        for (var path : given) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (var inside = Files.list(path)) {
                var pictures = inside.filter(StillImage::looksLikePicture).filter(Files::isRegularFile).sorted()
                        .toList();
                if (pictures.isEmpty()) {
                    throw new ExportException("image.none", path);
                }
                files.addAll(pictures);
            } catch (IOException e) {
                throw new ExportException("image.none", path, e);
            }
        }
        return files;
    }
}
