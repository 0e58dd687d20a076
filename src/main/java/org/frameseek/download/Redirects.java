package org.frameseek.download;

import java.net.URI;
import java.util.Optional;

/// Allowed redirect targets. Java can follow redirects too, but it hides the responses in between, which hold the hub's
/// information about a file.
final class Redirects {
    private Redirects() {
    }

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /// Empty if the redirect must not be followed: from an encrypted connection to an open one, or to another protocol
    /// than HTTP.
    static Optional<URI> next(URI from, String location) {
        try {
            var next = from.resolve(location);
            boolean encrypted = "https".equalsIgnoreCase(next.getScheme());
            boolean open = "http".equalsIgnoreCase(next.getScheme());
            boolean allowed = encrypted || open && !"https".equalsIgnoreCase(from.getScheme());
            return allowed && next.getHost() != null ? Optional.of(next) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whether both addresses lead to the same server, so that credentials for one may be sent to the other.
    static boolean sameServer(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getRawAuthority().equalsIgnoreCase(other.getRawAuthority());
    }
}
