package org.frameseek.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Changed copies of known inputs: flipped bits, other bytes, cuts, repeated and swapped pieces.
final class Mutation {
    private static final byte[] TELLING = {0, 1, -1, 127, -128, '{', '}', '[', ']', '"', ',', '-', '9', '.'};

    private final Random random;
    private final List<byte[]> known;

    Mutation(Random random, List<byte[]> known) {
        this.random = random;
        this.known = known;
    }

    byte[] next() {
        var bytes = known.get(random.nextInt(known.size())).clone();
        for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            bytes = change(bytes);
        }
        return bytes;
    }

    private byte[] change(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(32, bytes.length - at));
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
            case 2 -> Arrays.fill(bytes, at, at + length, (byte) random.nextInt());
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                return replace(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            }
            default -> {
                var other = known.get(random.nextInt(known.size()));
                int from = random.nextInt(other.length);
                return replace(bytes, at, length,
                        Arrays.copyOfRange(other, from, Math.min(other.length, from + length)));
            }
        }
        return bytes;
    }

    private static byte[] replace(byte[] bytes, int at, int length, byte[] by) {
        var changed = new byte[bytes.length - length + by.length];
        System.arraycopy(bytes, 0, changed, 0, at);
        System.arraycopy(by, 0, changed, at, by.length);
        System.arraycopy(bytes, at + length, changed, at + by.length, bytes.length - at - length);
        return changed;
    }
}
