package org.frameseek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frameseek.error.UserException;
import org.frameseek.index.VideoIndex;
import org.frameseek.model.Model;
import org.frameseek.model.PictureVectors;
import org.frameseek.search.Query;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What to look for: texts that may name pictures, pictures, and frames of the video.
final class QuestionOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--like", paramLabel = "FRAME", description = "Look for frames like this one, counted from 0.")
    private List<Integer> examples = List.of();

    @Option(names = "--image", paramLabel = "FILE|DIR", description = {
            "Look for frames like this picture, or like each picture in the folder.",
            "To combine pictures with words: 'image:\"FILE\" AND night'."})
    private List<Path> images = List.of();

    @Option(names = "--queries", paramLabel = "FILE.txt", description = "More of what to look for, one a line.")
    private Path file;

    @Mixin
    private MixOption mix;

    /// Finds mistakes before a model is loaded.
    ///
    /// @param typed the texts of the command line
    Questions read(List<String> typed) throws UserException {
        var texts = new ArrayList<>(typed);
        if (file != null) {
            texts.addAll(QuestionFile.read(file));
        }
        if (texts.isEmpty() && examples.isEmpty() && images.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
            throw mistake("TEXT, --queries, --image or --like must say what to look for");
        }
        var questions = new Questions(texts);
        questions.parse();
        return questions;
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /// Questions without mistakes, to be encoded by one model after the other.
    final class Questions {
        private final List<String> texts;
        private final QuestionPictures pictures = new QuestionPictures();

        private Questions(List<String> texts) {
            this.texts = texts;
        }

        private List<Query> parse() {
            return new QueryTexts(spec.commandLine(), pictures).parse(texts);
        }

        /// Whether frames are meant, which only one video has.
        boolean nameFrames() {
            return !examples.isEmpty()
                    || parse().stream().flatMap(Query::singles).anyMatch(Query.Example.class::isInstance);
        }

        /// All but the frames.
        List<Query> queries(Model clip) throws UserException {
            var vectors = new PictureVectors(clip.frames());
            pictures.encode(vectors);
            var typed = parse();
            var mistake = mix.mistake(typed);
            if (mistake != null) {
                throw mistake(mistake);
            }
            var queries = new ArrayList<>(mix.in(typed));
            queries.addAll(QuestionPictures.each(images, vectors));
            return queries;
        }

        /// @param queries what [#queries] gave
        /// @return these and the frames, which are all in the index
        List<Query> withFrames(List<Query> queries, VideoIndex index) {
            var all = Stream.<Query>concat(queries.stream(), examples.stream().map(Query.Example::new)).toList();
            all.stream().flatMap(Query::singles).forEach(single -> {
                if (single instanceof Query.Example(int frame) && !isKnown(index, frame)) {
                    throw mistake("Frame %d is damaged, or not one of the video's 0 to %d"
                            .formatted(frame, index.frames().frames() - 1));
                }
            });
            return all;
        }

        private static boolean isKnown(VideoIndex index, int frame) {
            return frame >= 0 && frame < index.frames().frames() && index.hasVector(frame);
        }
    }
}
