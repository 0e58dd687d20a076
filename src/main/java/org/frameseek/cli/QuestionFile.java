package org.frameseek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.export.ExportException;

/// Queries in a text file, one per line; empty lines and lines that start with `#` are skipped.
final class QuestionFile {
    private static final int LONGEST_BYTES = 1 << 20;

    private QuestionFile() {
    }

    static List<String> read(Path file) throws ExportException {
        try {
            if (Files.size(file) > LONGEST_BYTES) {
                throw new IOException("more than " + LONGEST_BYTES + " bytes");
            }
            var questions = Files.readAllLines(file).stream()
                    .map(line -> line.replace("\uFEFF", "").strip())
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            if (questions.isEmpty()) {
                throw new IOException("no question");
            }
            return questions;
        } catch (IOException e) {
            throw new ExportException("export.questions", file, e);
        }
    }
}
