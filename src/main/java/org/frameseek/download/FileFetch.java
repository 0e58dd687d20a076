package org.frameseek.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import org.frameseek.download.DownloadProgress.State;
import org.jspecify.annotations.Nullable;

/// Downloads one file: resumes where an earlier attempt stopped, and verifies the result.
final class FileFetch implements AutoCloseable {
    private static final int WHOLE = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final Http http;
    private final Staging staging;
    private final Meter meter;
    private final RemoteFile file;
    private final long before;
    private final PartFile part;
    private Receipt receipt;
    private @Nullable Long size;
    /// Whether the file comes from more than one response, which makes its start suspect if the checksum is wrong.
    private boolean pieced;

    private FileFetch(
            Http http, Staging staging, Meter meter, RemoteFile file, Receipt receipt, long before, PartFile part) {
        this.http = http;
        this.staging = staging;
        this.meter = meter;
        this.file = file;
        this.receipt = receipt;
        this.size = receipt.size();
        this.before = before;
        this.part = part;
    }

    /// @param before bytes of all files before this one, for the meter
    static FileFetch open(Http http, Staging staging, Meter meter, RemoteFile file, Receipt receipt, long before)
            throws IOException {
        var part = PartFile.open(staging.part(receipt), () -> digest(receipt));
        var fetch = new FileFetch(http, staging, meter, file, receipt, before, part);
        if (part.length() > 0) {
            meter.enter(State.CHECKING, file.path());
            part.readAgain();
            fetch.pieced = true;
            meter.at(before + part.length());
        }
        return fetch;
    }

    private static MessageDigest digest(Receipt receipt) {
        var checksum = receipt.checksum();
        var length = receipt.size();
        return checksum == null ? Checksum.Sha256.digest() : checksum.digest(length == null ? 0 : length);
    }

    /// Makes one attempt to complete the file.
    Receipt attempt() throws DownloadException, TransientException, InterruptedException {
        try {
            if (size == null || part.length() < size) {
                receive();
            }
            return verify();
        } catch (IOException e) {
            throw staging.failed(e);
        }
    }

    private void receive() throws IOException, DownloadException, TransientException, InterruptedException {
        meter.enter(State.RECEIVING, file.path());
        try (var answer = http.get(file.address(), resuming())) {
            switch (answer.status()) {
                case WHOLE -> begin(answer);
                case PARTIAL -> goOn(answer);
                case RANGE_NOT_SATISFIABLE -> {
                    restart();
                    throw wrongRange(answer);
                }
                default -> throw http.refused(file.address(), answer);
            }
            copy(answer);
        }
    }

    private Map<String, String> resuming() throws IOException {
        var headers = new HashMap<String, String>();
        var tag = receipt.tag();
        if (part.length() > 0 && (tag != null || receipt.checksum() != null)) {
            headers.put("Range", "bytes=" + part.length() + "-");
            if (tag != null) {
                headers.put("If-Range", tag);
            }
        } else {
            // Without a tag or checksum, the kept bytes may belong to another version of the file.
            restart();
        }
        return headers;
    }

    private void restart() throws IOException {
        part.clear();
        pieced = false;
        meter.at(before);
    }

    private void begin(Answer answer) throws IOException, DownloadException, InterruptedException {
        restart();
        if (answer.isPage() && !file.path().endsWith(".html")) {
            throw new DownloadException("download.portal", null, null, answer.host());
        }
        requireSize(answer, answer.bytes("Content-Length"));
        receipt = receipt.tagged(answer.strongTag());
        staging.keep(receipt);
    }

    private void goOn(Answer answer) throws IOException, DownloadException, TransientException {
        var range = answer.range();
        if (range == null || range.first() != part.length()) {
            restart();
            throw wrongRange(answer);
        }
        pieced = true;
        requireSize(answer, range.total());
    }

    private TransientException wrongRange(Answer answer) {
        return new TransientException(
                new DownloadException("download.answer", null, null, answer.host(), answer.status()), null);
    }

    private void requireSize(Answer answer, @Nullable Long said) throws IOException, DownloadException {
        if (said != null && size != null && !said.equals(size)) {
            throw wrongSize(answer, said);
        }
        if (size == null && said != null) {
            staging.requireSpace(said - part.length());
            size = said;
        }
    }

    private DownloadException wrongSize(Answer answer, long said) throws IOException {
        restart();
        return new DownloadException(
                "download.size", null, null, answer.host(), file.path(), String.valueOf(said), String.valueOf(size));
    }

    private void copy(Answer answer) throws IOException, DownloadException, TransientException, InterruptedException {
        var pieces = http.next(answer, meter::settle);
        while (pieces != null) {
            for (ByteBuffer bytes : pieces) {
                if (size != null && part.length() + bytes.remaining() > size) {
                    throw wrongSize(answer, part.length() + bytes.remaining());
                }
                int count = bytes.remaining();
                part.append(bytes);
                meter.receive(count);
            }
            pieces = http.next(answer, meter::settle);
        }
        if (size != null && part.length() < size) {
            throw http.failed(answer.address(), new IOException(part.length() + " of " + size + " bytes"));
        }
    }

    private Receipt verify() throws IOException, DownloadException, TransientException, InterruptedException {
        var expected = receipt.checksum();
        var digest = part.digest();
        long length = part.length();
        var seen = expected == null ? Checksum.Sha256.of(digest) : expected;
        if (size != null && length != size || expected != null && !expected.matches(digest)) {
            boolean suspect = pieced;
            restart();
            var damaged = new DownloadException("download.damaged", null, null, file.path(), file.address().getHost());
            if (suspect) {
                throw new TransientException(damaged, null);
            }
            throw damaged;
        }
        part.force();
        part.close();
        staging.reveal(receipt);
        receipt = receipt.received(length, seen);
        staging.keep(receipt);
        return receipt;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
