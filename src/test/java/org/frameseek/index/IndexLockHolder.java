package org.frameseek.index;

import java.nio.file.Path;

/// A process of its own that holds the lock of an index until it is killed or its input ends.
public final class IndexLockHolder {
    private IndexLockHolder() {
    }

    static void main(String[] arguments) throws Exception {
        try (var _ = IndexLock.take(Path.of(arguments[0]))) {
            System.out.write('L');
            System.out.flush();
            System.in.read();
        }
    }
}
