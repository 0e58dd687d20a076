package org.frameseek.export;

/// Cells of a table with commas (RFC 4180).
public final class CsvText {
    private CsvText() {
    }

    /// A cell of one line. A spreadsheet would run one that begins like a formula, so an apostrophe stands before it.
    public static String quoted(String text) {
        var line = text.replaceAll("[\\r\\n]+", " ");
        var safe = line.matches("[=+\\-@\\t].*") ? "'" + line : line;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
