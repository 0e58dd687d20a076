package org.frameseek.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.Library;
import org.frameseek.library.Question;
import org.frameseek.library.SavedQuestion;
import org.frameseek.library.Watch;
import org.frameseek.model.Model;
import org.frameseek.model.PictureVectors;
import org.frameseek.search.Box;
import org.frameseek.search.Query;
import org.frameseek.search.QueryParser;
import org.frameseek.search.UnitVector;
import org.frameseek.search.VideoSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks newly indexed videos the questions that are watched in the window.
final class Watching {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private final List<SavedQuestion> watched;
    private final Library library;
    private final Model model;
    private final VideoSearch search;
    private final Map<String, UnitVector> seen = new HashMap<>();

    Watching(List<SavedQuestion> watched, Library library, Model model) {
        this.watched = watched;
        this.library = library;
        this.model = model;
        search = new VideoSearch(model.texts());
    }

    /// The watched questions that this video matches. Nothing is computed where none is watched.
    List<Watch.Hit> in(VideoIndex index) throws EncoderException {
        if (watched.isEmpty()) {
            return List.of();
        }
        if (search.wantsBackground()) {
            search.judgeBy(library.background(model.texts()));
        }
        return Watch.in(index, watched, search, this::pictures);
    }

    private QueryParser.Pictures pictures(Question question) {
        return (name, part) -> Optional.ofNullable(part.equals(Box.WHOLE) ? question.pictures().get(name) : null)
                .flatMap(this::vector).map(vector -> new Query.Picture(name, vector));
    }

    private Optional<UnitVector> vector(String file) {
        if (!seen.containsKey(file)) {
            try {
                seen.put(file, UnitVector.along(
                        new PictureVectors(model.frames()).of(PictureVectors.read(Path.of(file)))));
            } catch (EncoderException e) {
                LOG.info("No longer readable: {}", file, e);
            }
        }
        return Optional.ofNullable(seen.get(file));
    }
}
