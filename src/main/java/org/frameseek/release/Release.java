package org.frameseek.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// The release that this program is, as its build wrote it down.
///
/// @param page where newer releases are published; empty if the build names no place
public record Release(String version, Optional<URI> page) {
    private static final String FILE = "/org/frameseek/version.properties";

    public static Release read() {
        var written = written();
        // Encrypted only: whoever can change the answer could send the user anywhere.
        return new Release(written.getProperty("frameseek"), Optional.of(written.getProperty("releases", ""))
                .filter(page -> page.startsWith("https://")).map(URI::create));
    }

    /// The versions of the program and of its libraries by their names, without loading any library.
    public static Properties written() {
        var written = new Properties();
        try (var file = Objects.requireNonNull(Release.class.getResourceAsStream(FILE))) {
            written.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }
}
