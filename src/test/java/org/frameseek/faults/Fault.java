package org.frameseek.faults;

/// What happens to a disk, from one operation on.
public enum Fault {
    /// Nothing can be created or written any more; renaming and deleting work.
    FULL("No space left on device"),
    /// The disk fails for good: nothing that changes it works.
    BROKEN("Input/output error"),
    /// One operation fails, those after it work.
    ONCE("Input/output error"),
    /// One write stores only its first half, which is allowed; the next one fails.
    SHORT("No space left on device");

    final String message;

    Fault(String message) {
        this.message = message;
    }
}
