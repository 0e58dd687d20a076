package org.frameseek.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/// The JSON output format: indented, absent values as null, non-ASCII characters unescaped.
public final class Json {
    public static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private Json() {
    }
}
