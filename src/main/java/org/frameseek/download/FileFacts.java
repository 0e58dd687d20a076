package org.frameseek.download;

import org.frameseek.download.Receipt.Origin;
import org.jspecify.annotations.Nullable;

/// Asks the server for a size and checksum that are missing in the list.
final class FileFacts {
    private static final int OK = 200;
    private static final int NO_SUCH_METHOD = 405;
    private static final int NOT_IMPLEMENTED = 501;

    private final Http http;

    FileFacts(Http http) {
        this.http = http;
    }

    static boolean isComplete(RemoteFile file) {
        return file.size() != null && file.checksum() != null;
    }

    static Receipt ofList(RemoteFile file) {
        return new Receipt(file.path(), file.revision(), file.size(), file.checksum(), Origin.LIST, null, false);
    }

    /// The list's values, completed by the server's. A server that is not a hub gives a size at best.
    Receipt ask(RemoteFile file) throws DownloadException, TransientException, InterruptedException {
        try (var answer = http.head(file.address())) {
            boolean answers = answer.status() == OK || answer.header("X-Linked-Size").isPresent();
            boolean knowsNoQuestions = answer.status() == NO_SUCH_METHOD || answer.status() == NOT_IMPLEMENTED;
            if (file.revision() == null && knowsNoQuestions) {
                return receipt(file, file.size(), null);
            }
            if (!answers) {
                throw http.refused(file.address(), answer);
            }
            return file.revision() == null ? ofServer(file, answer) : ofHub(file, file.revision(), answer);
        }
    }

    private static Receipt ofServer(RemoteFile file, Answer answer) throws DownloadException {
        if (answer.isPage() && !file.path().endsWith(".html")) {
            throw new DownloadException("download.portal", null, null, answer.host());
        }
        return receipt(file, agreed(file, answer, answer.bytes("Content-Length")), null);
    }

    private static Receipt ofHub(RemoteFile file, String revision, Answer answer) throws DownloadException {
        var named = answer.header("X-Repo-Commit");
        var size = answer.bytes(answer.header("X-Linked-Size").isPresent() ? "X-Linked-Size" : "Content-Length");
        var checksum = answer.header("X-Linked-Etag").or(() -> answer.header("ETag")).flatMap(Checksum::ofEntityTag);
        if (named.isEmpty() || size == null || checksum.isEmpty()) {
            throw new DownloadException("download.portal", null, null, answer.host());
        }
        if (!named.get().equals(revision)) {
            throw new DownloadException("download.revision", null, null, answer.host(), file.path(), revision);
        }
        return receipt(file, agreed(file, answer, size), checksum.get());
    }

    private static @Nullable Long agreed(RemoteFile file, Answer answer, @Nullable Long said) throws DownloadException {
        if (said != null && file.size() != null && !said.equals(file.size())) {
            throw new DownloadException(
                    "download.size", null, null, answer.host(), file.path(), said.toString(), file.size().toString());
        }
        return said == null ? file.size() : said;
    }

    /// The list takes precedence over the server.
    private static Receipt receipt(RemoteFile file, @Nullable Long size, @Nullable Checksum checksum) {
        var believed = file.checksum() == null ? checksum : file.checksum();
        var origin = file.checksum() != null ? Origin.LIST : checksum != null ? Origin.SERVER : Origin.CONTENT;
        return new Receipt(file.path(), file.revision(), size, believed, origin, null, false);
    }
}
