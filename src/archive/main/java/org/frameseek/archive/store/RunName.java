package org.frameseek.archive.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/// Names runs, so that two that write at the same time never write one folder. Names sort by time.
public final class RunName {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
    private static final int RANDOM_DIGITS = 8;

    private RunName() {
    }

    public static String now() {
        return TIME.format(Instant.now()) + '-' + UUID.randomUUID().toString().substring(0, RANDOM_DIGITS);
    }
}
