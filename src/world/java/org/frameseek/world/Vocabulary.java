package org.frameseek.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// A byte-pair vocabulary in CLIP's layout: 256 bytes, the same at the end of a word, one entry per merge, start and
/// end. Merges are learned on the world's own words until each is a single token.
///
/// @param tokens every token with its id, in order of ids
/// @param merges pairs in the order in which they are applied
record Vocabulary(Map<String, Integer> tokens, List<String> merges) {
    static final String START = "<|startoftext|>";
    static final String END = "<|endoftext|>";
    private static final String WORD_END = "</w>";

    static Vocabulary learn(Collection<String> phrases) {
        var words = new TreeSet<String>();
        for (var phrase : phrases) {
            words.addAll(List.of(phrase.toLowerCase(Locale.ROOT).split(" ")));
        }
        List<List<String>> pieces = new ArrayList<>();
        for (var word : words) {
            pieces.add(split(word));
        }
        var merges = new ArrayList<String>();
        while (true) {
            var counts = new LinkedHashMap<String, Integer>();
            for (var piece : pieces) {
                for (int i = 0; i + 1 < piece.size(); i++) {
                    counts.merge(piece.get(i) + " " + piece.get(i + 1), 1, Integer::sum);
                }
            }
            if (counts.isEmpty()) {
                return of(merges);
            }
            var best = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
            merges.add(best);
            pieces.forEach(piece -> merge(piece, best));
        }
    }

    static Vocabulary of(List<String> merges) {
        var names = new LinkedHashSet<String>();
        byteAlphabet().forEach(names::add);
        byteAlphabet().forEach(letter -> names.add(letter + WORD_END));
        merges.forEach(merge -> names.add(merge.replace(" ", "")));
        names.add(START);
        names.add(END);
        var tokens = new LinkedHashMap<String, Integer>();
        names.forEach(name -> tokens.put(name, tokens.size()));
        return new Vocabulary(tokens, List.copyOf(merges));
    }

    /// Token ids with start and end, for lower-case words separated by single spaces.
    int[] encode(String text) {
        var ranks = new HashMap<String, Integer>();
        for (int i = 0; i < merges.size(); i++) {
            ranks.put(merges.get(i), i);
        }
        var ids = new ArrayList<Integer>();
        ids.add(tokens.get(START));
        for (var word : text.toLowerCase(Locale.ROOT).split(" ")) {
            var pieces = split(word);
            String best;
            do {
                best = lowest(pieces, ranks);
                if (best != null) {
                    merge(pieces, best);
                }
            } while (best != null);
            pieces.forEach(piece -> ids.add(tokens.get(piece)));
        }
        ids.add(tokens.get(END));
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String lowest(List<String> pieces, Map<String, Integer> ranks) {
        String best = null;
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            var pair = pieces.get(i) + " " + pieces.get(i + 1);
            int rank = ranks.getOrDefault(pair, Integer.MAX_VALUE);
            if (rank < lowest) {
                lowest = rank;
                best = pair;
            }
        }
        return best;
    }

    private static List<String> split(String word) {
        var pieces = new ArrayList<String>();
        for (int i = 0; i < word.length(); i++) {
            pieces.add(word.charAt(i) + (i == word.length() - 1 ? WORD_END : ""));
        }
        return pieces;
    }

    private static void merge(List<String> pieces, String pair) {
        for (int i = 0; i + 1 < pieces.size(); i++) {
            if (pair.equals(pieces.get(i) + " " + pieces.get(i + 1))) {
                pieces.set(i, pieces.get(i) + pieces.remove(i + 1));
            }
        }
    }

    /// The printable stand-ins for bytes that all byte-level vocabularies use: printable Latin-1 bytes stand for
    /// themselves, the others for the code points from 256.
    private static List<String> byteAlphabet() {
        var own = new ArrayList<String>();
        for (int b = 0; b < 256; b++) {
            if (printable(b)) {
                own.add(Character.toString(b));
            }
        }
        int others = 0;
        for (int b = 0; b < 256; b++) {
            if (!printable(b)) {
                own.add(Character.toString(256 + others++));
            }
        }
        return own;
    }

    private static boolean printable(int b) {
        return b >= '!' && b <= '~' || b >= 0xA1 && b <= 0xAC || b >= 0xAE;
    }
}
