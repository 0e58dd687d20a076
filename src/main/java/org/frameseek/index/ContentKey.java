package org.frameseek.index;

import java.nio.file.Path;

/// Names a video by what is in it, so that its index is found again after it was moved or renamed: a hash of its size
/// and of blocks from its start, middle and end.
public record ContentKey(String hex) {
    public static ContentKey of(Path file) throws IndexException {
        throw new UnsupportedOperationException("index");
    }
}
