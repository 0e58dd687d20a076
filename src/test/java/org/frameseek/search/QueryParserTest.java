package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.frameseek.search.QuerySyntaxException.Mistake;
import org.junit.jupiter.api.Test;

class QueryParserTest {
    private static final UnitVector VECTOR = UnitVector.along(new float[] {3, 4});

    private static Query words(String text) {
        return new Query.Words(text);
    }

    private static Query parse(String text) throws QuerySyntaxException {
        return QueryParser.parse(text, (name, box) -> name.equals("gone.png")
                ? Optional.empty()
                : Optional.of(box.equals(Box.WHOLE)
                        ? new Query.Picture(name, VECTOR)
                        : new Query.Region(name, box, VECTOR)));
    }

    @Test
    void sentencesWithoutOperatorsStayPlain() throws Exception {
        for (var text : List.of("a dog and a cat", "salt or pepper", "do not enter", "a 5\" screen",
                "he said \"hello\"",
                "a dog (small", "smile :)", "ANDY and NOTHING", "after that, then", "非洲的大象", "红色汽车或者卡车", "然后他笑了")) {
            assertEquals(words(text), parse(text), text);
            assertEquals(text, words(text).text());
        }
        assertEquals(words("a dog"), parse("  a dog "));
        assertEquals(words("a dog"), parse("\"a dog\""));
    }

    @Test
    void operatorsBindAsTheGrammarSays() throws Exception {
        var a = words("a red car");
        var b = words("rain");
        var c = words("night");
        assertEquals(new Query.All(List.of(a, b, c)), parse("a red car AND rain AND night"));
        assertEquals(new Query.Any(List.of(new Query.All(List.of(a, b)), c)), parse("a red car AND rain OR night"));
        assertEquals(new Query.Without(a, b), parse("a red car NOT rain"));
        assertEquals(new Query.Without(a, b), parse("a red car AND NOT rain"));
        assertEquals(new Query.Without(a, new Query.Any(List.of(b, c))), parse("a red car NOT (rain OR night)"));
        assertEquals(new Query.Then(new Query.Any(List.of(a, b)), c, 10), parse("a red car OR rain THEN night"));
        assertEquals(new Query.Then(a, c, 2.5), parse("a red car THEN/2.5 night"));
        assertEquals(new Query.All(List.of(new Query.Weighted(a, 2), b)), parse("a red car^2 AND rain"));
        assertEquals(new Query.All(List.of(words("this AND that"), b)), parse("\"this AND that\" AND rain"));
        assertEquals(new Query.All(List.of(new Query.Example(120), new Query.Picture("my cat.png", VECTOR))),
                parse("frame:120 AND image:\"my cat.png\""));
        assertEquals(new Query.Region("x.png", new Box(0.25, 0, 0.5, 1), VECTOR),
                parse("image:\"x.png\"[0.25,0,0.5,1]"));
    }

    @Test
    void chineseOperatorsStandBetweenSpaces() throws Exception {
        var car = words("红色汽车");
        var rain = words("下雨");
        assertEquals(new Query.All(List.of(car, rain)), parse("红色汽车 且 下雨"));
        assertEquals(new Query.Any(List.of(car, rain)), parse("红色汽车 或 下雨"));
        assertEquals(new Query.Without(car, rain), parse("红色汽车 非 下雨"));
        assertEquals(new Query.Then(car, rain, 5), parse("（红色汽车） 然后/5 “下雨”"));
    }

    @Test
    void mistakesAreMarkedWhereTheyAre() {
        mistake("", Mistake.NOTHING_ASKED, 0, 0);
        mistake("dog AND", Mistake.NOTHING_AFTER, 4, 7);
        mistake("dog AND OR cat", Mistake.NOTHING_AFTER, 4, 7);
        mistake("AND dog", Mistake.NOTHING_BEFORE, 0, 3);
        mistake("NOT dog", Mistake.ONLY_UNWANTED, 0, 3);
        mistake("dog OR NOT cat", Mistake.ONLY_UNWANTED, 7, 10);
        mistake("dog AND (cat", Mistake.OPEN_PARENTHESIS, 8, 9);
        mistake("dog AND cat)", Mistake.STRAY_PARENTHESIS, 11, 12);
        mistake("dog AND ()", Mistake.NOTHING_ASKED, 9, 10);
        mistake("dog AND \"cat", Mistake.OPEN_QUOTE, 8, 9);
        mistake("dog AND \" \"", Mistake.NOTHING_ASKED, 8, 11);
        mistake("dog AND cat \"bird\"", Mistake.NO_OPERATOR, 12, 18);
        mistake("dog THEN/x cat", Mistake.NUMBER, 4, 10);
        mistake("dog THEN/0 cat", Mistake.NUMBER, 4, 10);
        mistake("dog^ AND cat", Mistake.NUMBER, 3, 4);
        mistake("dog LIKE cat", Mistake.NO_EXAMPLE, 9, 12);
        mistake("dog AND image:\"gone.png\"", Mistake.UNKNOWN_PICTURE, 8, 24);
        mistake("image:\"x\"[0.5,0,0.6,1]", Mistake.NUMBER, 0, 22);
        mistake("(".repeat(10_000) + "a AND b", Mistake.TOO_DEEP, 50, 51);
    }

    private static void mistake(String text, Mistake mistake, int from, int to) {
        var failure = assertThrows(QuerySyntaxException.class, () -> parse(text), text);
        assertEquals(mistake, failure.mistake(), text);
        assertEquals(from, failure.from(), text);
        assertEquals(to, failure.to(), text);
        for (var locale : List.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)) {
            assertEquals(-1, failure.message(locale).indexOf('{'), failure.message(locale));
        }
    }

    @Test
    void everyQueryReadsBackFromItsText() throws Exception {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 3_000; i++) {
            var query = query(random, 4);
            var text = query.text();
            assertEquals(query, assertDoesNotThrow(() -> parse(text), text), text);
        }
    }

    private static Query query(SplittableRandom random, int depth) {
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(9)) {
            case 0 -> words(sentence(random));
            case 1 -> new Query.Example(random.nextInt(1_000));
            case 2 -> new Query.Picture(sentence(random), VECTOR);
            case 3 -> new Query.Region(sentence(random),
                    new Box(0.1, 0.2, 0.3 + random.nextInt(4) / 8.0, 1 / 3.0), VECTOR);
            case 4 -> new Query.All(parts(random, depth));
            case 5 -> new Query.Any(parts(random, depth));
            case 6 -> new Query.Without(query(random, depth - 1), query(random, depth - 1));
            case 7 -> new Query.Then(query(random, depth - 1), query(random, depth - 1), random.nextInt(1, 99) / 4.0);
            default -> new Query.Weighted(query(random, depth - 1), random.nextInt(1, 20) / 8.0);
        };
    }

    private static List<Query> parts(SplittableRandom random, int depth) {
        return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(_ -> query(random, depth - 1)).toList();
    }

    /// Words with everything in them that could be taken for something else.
    private static String sentence(SplittableRandom random) {
        var signs = List.of("dog", "AND", "THEN/3", "非", "(", "）", "\"", "“", "\\", "^2", "^", "frame:3",
                "image:\"", "a");
        var words = new ArrayList<String>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            words.add(signs.get(random.nextInt(signs.size())));
        }
        return String.join(random.nextBoolean() ? " " : "", words);
    }

    @Test
    void judgementsAreReadBack() throws Exception {
        var query = QueryParser.parse("a red car LIKE frame:3 LIKE frame:9 UNLIKE frame:5 AND night^2");
        var car = new Query.Refined(new Query.Words("a red car"),
                List.of(new Query.Example(3), new Query.Example(9)), List.of(new Query.Example(5)));
        assertEquals(new Query.All(List.of(car, new Query.Weighted(new Query.Words("night"), 2))), query);
        assertEquals(query, QueryParser.parse(query.text()));
        assertEquals(new Query.Words("a red car"), car.refined(new Query.Example(3), true)
                .refined(new Query.Example(9), true).refined(new Query.Example(5), false));
    }
}
