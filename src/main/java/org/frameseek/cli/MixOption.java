package org.frameseek.cli;

import java.util.List;
import org.frameseek.search.Mix;
import org.frameseek.search.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How pictures count against words in questions that have both.
final class MixOption {
    @Option(names = "--mix", paramLabel = "0..1", description = {
            "How pictures count against words where a question has both: 0 words alone,",
            "1 pictures alone. Default: the weights in the question, or 0.5."})
    private @Nullable Double mix;

    /// What is wrong with it; null if nothing is.
    ///
    /// @param asked with their pictures
    @Nullable String mistake(List<Query> asked) {
        if (mix == null) {
            return null;
        }
        if (!(mix >= 0 && mix <= 1)) {
            return "--mix must be from 0 to 1";
        }
        return asked.stream().anyMatch(query -> Mix.of(query).isPresent()) ? null
                : "--mix needs a question with words and a picture, such as 'image:\"FILE\" AND night'";
    }

    List<Query> in(List<Query> asked) {
        return mix == null ? asked : asked.stream().map(new Mix(mix)::in).toList();
    }
}
