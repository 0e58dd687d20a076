package org.frameseek.download;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The head of a server's response, and its bytes.
///
/// @param address address of the responding server, after redirects
record Answer(URI address, HttpResponse<Flow.Publisher<List<ByteBuffer>>> response, Body body)
        implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");
    private static final Pattern RATE_LIMIT_SECONDS = Pattern.compile(";\\s*t=(\\d{1,9})");

    String host() {
        return address.getHost();
    }

    int status() {
        return response.statusCode();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /// The value of a header that holds a number of bytes.
    @Nullable Long bytes(String name) {
        return header(name).filter(value -> value.matches("\\d{1,18}")).map(Long::valueOf).orElse(null);
    }

    boolean isPage() {
        return header("Content-Type").orElse("").startsWith("text/html");
    }

    /// The entity tag that lets a later request resume exactly the same bytes.
    @Nullable String strongTag() {
        return header("ETag").filter(tag -> tag.startsWith("\"")).orElse(null);
    }

    /// First byte of a partial response, and the size of the whole file if it is given.
    record Range(long first, @Nullable Long total) {
    }

    @Nullable Range range() {
        return header("Content-Range").map(RANGE::matcher).filter(Matcher::matches)
                .map(range -> new Range(
                        Long.parseLong(range.group(1)),
                        range.group(3).equals("*") ? null : Long.valueOf(range.group(3))))
                .orElse(null);
    }

    /// How long the server asks to wait, in `Retry-After` or in the hubs' `RateLimit`.
    @Nullable Duration askedPause() {
        return header("Retry-After").map(Answer::retryAfter)
                .or(() -> header("RateLimit").map(RATE_LIMIT_SECONDS::matcher).filter(Matcher::find)
                        .map(limit -> Duration.ofSeconds(Long.parseLong(limit.group(1)))))
                .orElse(null);
    }

    private static @Nullable Duration retryAfter(String value) {
        try {
            return value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            Instant.now(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public void close() {
        body.close();
    }
}
