package org.frameseek.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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

    /// The text that a token stands for; empty if it is only a part of a character. Letters that stand for no byte
    /// stay.
    static Optional<String> text(String token) {
        var bytes = new byte[token.length()];
        for (int i = 0; i < bytes.length; i++) {
            int value = value(token.charAt(i));
            if (value < 0) {
                return Optional.of(token);
            }
            bytes[i] = (byte) value;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean printable(char letter) {
        return letter >= '!' && letter <= '~' || letter >= '¡' && letter <= '¬' || letter >= '®' && letter <= 'ÿ';
    }
}
