package org.frameseek.release;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;
import java.util.Optional;
import org.frameseek.download.DownloadException;
import org.frameseek.download.Network;
import org.frameseek.download.SmallFile;
import org.jspecify.annotations.Nullable;

/// Asks once whether a newer version is published: one request for `latest.json` beside the releases, such as
/// `{"version": "1.2.0"}`. The request carries nothing about the program or its user.
///
/// @param version of this program
/// @param page where releases are published
public record UpdateCheck(String version, URI page) {
    private static final String FILE = "latest.json";
    private static final String NUMBERS = "\\d{1,5}(\\.\\d{1,5}){0,3}";

    /// What the file says.
    private record Latest(@Nullable String version) {
    }

    /// The newest version, if it is newer than this program.
    public Optional<String> newer(Network network) throws DownloadException, InterruptedException {
        var base = page.toString().endsWith("/") ? page : URI.create(page + "/");
        var newest = version(SmallFile.read(base.resolve(FILE), network));
        return Version.parse(newest).compareTo(Version.parse(version)) > 0 ? Optional.of(newest) : Optional.empty();
    }

    private String version(String text) throws DownloadException {
        try {
            var latest = new Gson().fromJson(text, Latest.class);
            if (latest != null && latest.version() != null && latest.version().matches(NUMBERS)) {
                return latest.version();
            }
        } catch (JsonParseException e) {
            throw new DownloadException("update.unreadable", null, e, page.getHost());
        }
        throw new DownloadException("update.unreadable", null, null, page.getHost());
    }
}
