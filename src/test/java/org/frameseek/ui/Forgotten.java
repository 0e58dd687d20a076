package org.frameseek.ui;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;

/// Whether a node can be collected although the properties that it shows live on. A page that opens many times must
/// not leave its nodes with them.
public final class Forgotten {
    private static final int ATTEMPTS = 20;

    private Forgotten() {
    }

    public static boolean isForgotten(Supplier<?> node) {
        var reference = new WeakReference<>(node.get());
        for (int i = 0; i < ATTEMPTS && reference.get() != null; i++) {
            System.gc();
        }
        return reference.get() == null;
    }
}
