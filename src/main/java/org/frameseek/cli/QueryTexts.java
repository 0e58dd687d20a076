package org.frameseek.cli;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.search.Query;
import org.frameseek.search.QueryParser;
import org.frameseek.search.QuerySyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Reads the queries on a command line. A mistake is marked below the query.
///
/// @param pictures finds the picture files that queries name
record QueryTexts(CommandLine command, QueryParser.Pictures pictures) {
    List<Query> parse(List<String> texts) {
        var queries = new ArrayList<Query>();
        for (var text : texts) {
            try {
                queries.add(QueryParser.parse(text, pictures));
            } catch (QuerySyntaxException e) {
                throw new ParameterException(
                        command, e.getMessage() + "%n  %s%n  %s".formatted(text, mark(text, e)), e);
            }
        }
        return queries;
    }

    private static String mark(String text, QuerySyntaxException mistake) {
        int marked = Math.max(1, width(text.substring(mistake.from(), mistake.to())));
        return " ".repeat(width(text.substring(0, mistake.from()))) + "^".repeat(marked);
    }

    /// Width in terminal columns: Chinese characters take two.
    private static int width(String text) {
        return text.codePoints().map(sign -> Character.isIdeographic(sign) || sign >= 0xFF00 && sign <= 0xFF60 ? 2 : 1)
                .sum();
    }
}
