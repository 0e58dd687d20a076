package org.frameseek.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.util.List;

/// The JSON output format: indented, absent values as null, non-ASCII characters unescaped.
public final class Json {
    public static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private Json() {
    }

    /// Prints a single answer as it is, several as an array.
    public static void print(List<?> answers, PrintWriter out) {
        out.println(GSON.toJson(answers.size() == 1 ? answers.getFirst() : answers));
    }
}
