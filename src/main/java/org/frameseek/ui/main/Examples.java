package org.frameseek.ui.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Descriptions that the bundled model answers in the bundled video, one per line of a file shipped with them.
final class Examples {
    private static final Logger LOG = LoggerFactory.getLogger(Examples.class);
    private static final String FILE = "sample-queries.txt";

    private Examples() {
    }

    static List<String> of(Path model) {
        var file = model.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).limit(6).toList();
        } catch (IOException e) {
            LOG.warn("Examples not read", e);
            return List.of();
        }
    }
}
