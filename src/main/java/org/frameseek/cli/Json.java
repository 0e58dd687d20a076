package org.frameseek.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/// How JSON is written: on several lines, absent values as null, other scripts as themselves.
final class Json {
    static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private Json() {
    }
}
