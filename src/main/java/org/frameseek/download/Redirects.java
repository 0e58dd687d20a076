package org.frameseek.download;

import java.net.URI;
import java.util.Optional;

/// Where an answer may send a request on to. Java follows redirects too, but would hide the answers on the way, which
/// hold what a hub says of a file.
final class Redirects {
    private Redirects() {
    }

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /// Empty where the answer must not be followed: from an encrypted connection to an open one, or to anything that is
    /// not the web.
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

    /// Whether both addresses lead to the same server, so that a sign-in for one may be shown to the other.
    static boolean sameServer(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getRawAuthority().equalsIgnoreCase(other.getRawAuthority());
    }
}
