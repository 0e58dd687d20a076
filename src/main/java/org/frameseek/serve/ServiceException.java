package org.frameseek.serve;

/// A request that cannot be answered, with a sentence for the person who wrote it.
public final class ServiceException extends Exception {
    private static final long serialVersionUID = 1;

    /// The HTTP status of the same meaning.
    private final int status;

    private ServiceException(int status, String message) {
        super(message);
        this.status = status;
    }

    static ServiceException malformed(String message) {
        return new ServiceException(400, message);
    }

    static ServiceException forbidden(String message) {
        return new ServiceException(403, message);
    }

    static ServiceException missing(String message) {
        return new ServiceException(404, message);
    }

    /// The library or a film does not permit it now.
    static ServiceException impossible(String message) {
        return new ServiceException(409, message);
    }

    int status() {
        return status;
    }
}
