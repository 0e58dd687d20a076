package org.frameseek.export;

/// Cells of a comma-separated table (RFC 4180).
public final class CsvText {
    private CsvText() {
    }

    /// Quotes a cell of one line. An apostrophe precedes text that a spreadsheet would run as a formula.
    public static String quoted(String text) {
        var line = text.replaceAll("[\\r\\n]+", " ");
        var safe = line.matches("[=+\\-@\\t].*") ? "'" + line : line;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
