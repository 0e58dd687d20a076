package org.frameseek.encoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// 300 sentences about many subjects. Few of them are true of any one video, so their scores show what unrelated
/// sentences score in it.
public enum UnrelatedTexts {
    ENGLISH("unrelated.txt"), CHINESE("unrelated_zh.txt");

    private final String file;

    UnrelatedTexts(String file) {
        this.file = file;
    }

    public List<String> texts() {
        try (var in = UnrelatedTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
