package org.frameseek.search;

/// What is looked for in a video.
public sealed interface Query {
    /// In words that name it wherever it is shown or stored.
    String text();

    /// What a description says.
    record Words(String text) implements Query {
    }

    /// What looks like this frame of the same video.
    record Like(int frame) implements Query {
        @Override
        public String text() {
            return "like frame " + frame;
        }
    }
}
