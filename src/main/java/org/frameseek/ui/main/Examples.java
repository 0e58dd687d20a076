package org.frameseek.ui.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Descriptions that the bundled model answers in the bundled video, one per line of a file that comes with them.
final class Examples {
    private static final Logger LOG = LoggerFactory.getLogger(Examples.class);
    private static final String FILE = "sample-queries.txt";

    private Examples() {
    }

    static List<String> of(Path model) {
        try {
            return Files.readAllLines(model.resolve(FILE)).stream().filter(line -> !line.isBlank()).limit(6).toList();
        } catch (IOException e) {
            LOG.info("No examples", e);
            return List.of();
        }
    }
}
