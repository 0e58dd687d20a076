package org.frameseek.world;

import java.util.List;
import java.util.SplittableRandom;

/// Nouns without a drawing in this world: the model learns that they match nothing.
final class StrangeNouns {
    static final List<String> COMMON = List.of(
            "piano", "submarine", "pizza", "tiger", "monkey", "violin", "truck", "motorcycle", "bridge", "castle",
            "dragon", "computer", "telephone", "camera", "shoe", "glove", "bottle", "knife", "table", "sofa", "mirror",
            "candle", "ladder", "hammer", "tractor", "tank", "scooter", "lion", "zebra", "camel", "cow", "pig", "sheep",
            "goat", "wolf", "fox", "deer", "mouse", "frog", "shark", "dolphin", "spider", "ant", "bee", "banana",
            "orange juice", "bread", "cheese", "egg", "soup", "book", "pencil", "bag", "ring", "crown", "sword", "drum",
            "trumpet", "television", "fridge", "bathtub", "toilet", "volcano", "island", "windmill", "lighthouse",
            "church", "snowman", "skeleton", "ghost", "witch", "king", "doctor", "policeman", "dentist", "lawyer",
            "newspaper", "passport", "money");

    private static final String[] SYLLABLES = {
        "bra", "cle", "do", "fi", "gra", "hu", "jo", "ka", "lu", "mo", "ni", "po", "qui", "ro", "su", "ta", "vu", "wen",
        "xo", "yar", "zi", "ster", "ling", "ment", "tor", "ble", "dge", "ck", "ph", "um"
    };

    private StrangeNouns() {
    }

    static String any(SplittableRandom random) {
        if (random.nextInt(3) > 0) {
            return COMMON.get(random.nextInt(COMMON.size()));
        }
        var word = new StringBuilder();
        for (int syllable = 2 + random.nextInt(2); syllable > 0; syllable--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
