package org.frameseek.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A table of the report.
///
/// @param command what measures it again
/// @param rows values by column; all rows have the same columns, and numbers are numbers
record Table(String title, String command, List<Map<String, Object>> rows) {
    private static final String OUTPUT = "bench.output";
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting()
            .serializeSpecialFloatingPointValues().create();

    Table(String title, String benchmark) {
        this(title, "mvn -q test-compile exec:exec@benchmarks -Dbench=" + benchmark, new ArrayList<>());
    }

    /// @param cells column, value, column, value…
    void row(Object... cells) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        rows.add(row);
    }

    String markdown() {
        var text = new StringBuilder("## %s\n\n    %s\n\n".formatted(title, command));
        if (!rows.isEmpty()) {
            var columns = rows.getFirst().keySet();
            text.append(line(columns.stream().toList()));
            text.append(line(columns.stream().map(_ -> "---").toList()));
            rows.forEach(row -> text.append(line(row.values().stream().map(Table::cell).toList())));
        }
        return text.append('\n').toString();
    }

    /// Prints the table, and hands it to the suite when that runs this benchmark.
    void publish() throws IOException {
        System.out.print(markdown());
        var output = System.getProperty(OUTPUT);
        if (output != null) {
            Files.writeString(Path.of(output), GSON.toJson(this));
        }
    }

    /// The option that makes a benchmark write its table to a file.
    static String outputOption(Path file) {
        return "-D" + OUTPUT + "=" + file;
    }

    static Table read(Path file) throws IOException {
        return GSON.fromJson(Files.readString(file), Table.class);
    }

    static String json(List<Table> tables) {
        return GSON.toJson(tables);
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(Object value) {
        if (!(value instanceof Number number)) {
            return String.valueOf(value);
        }
        double shown = number.doubleValue();
        if (shown == Math.rint(shown) && Math.abs(shown) < 1e12) {
            return String.format(Locale.ROOT, "%,d", (long) shown);
        }
        return String.format(Locale.ROOT, Math.abs(shown) < 10 ? "%.2f" : "%,.1f", shown);
    }
}
