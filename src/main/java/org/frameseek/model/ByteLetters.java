package org.frameseek.model;

/// The letters that byte-level vocabularies write for bytes: printable Latin-1 characters stand for themselves, the
/// others are numbered from U+0100.
final class ByteLetters {
    private ByteLetters() {
    }

    /// The byte of a letter, or -1 if it stands for no byte.
    static int value(char letter) {
        if (printable(letter)) {
            return letter;
        }
        int place = letter - 0x100;
        for (int value = 0; place >= 0 && value < 0x100; value++) {
            if (!printable((char) value) && place-- == 0) {
                return value;
            }
        }
        return -1;
    }

    private static boolean printable(char letter) {
        return letter >= '!' && letter <= '~' || letter >= '¡' && letter <= '¬' || letter >= '®' && letter <= 'ÿ';
    }
}
