package org.frameseek.weights;

import java.io.IOException;

/// A pickle holds something else than tensors. The message is a clause in the program's own words.
final class PickleException extends IOException {
    private static final long serialVersionUID = 1;

    PickleException(String message) {
        super(message);
    }

    PickleException(String message, Throwable cause) {
        super(message, cause);
    }
}
