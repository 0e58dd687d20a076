package org.frameseek.download;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The expected checksum of a file. Written as `sha256:…` or `git:…`.
public sealed interface Checksum {
    String hex();

    /// @param length bytes of the whole file
    MessageDigest digest(long length);

    /// Whether a digest over all bytes matches. Resets the digest.
    default boolean matches(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).equals(hex());
    }

    record Sha256(String hex) implements Checksum {
        /// The checksum of everything in a SHA-256 digest.
        static Sha256 of(MessageDigest digest) {
            return new Sha256(HexFormat.of().formatHex(digest.digest()));
        }

        static MessageDigest digest() {
            return Checksum.digest("SHA-256");
        }

        @Override
        public MessageDigest digest(long length) {
            return digest();
        }

        @Override
        public String toString() {
            return "sha256:" + hex;
        }
    }

    /// Git's name for a file: the SHA-1 of `blob`, its length, a zero byte and its bytes.
    record GitBlob(String hex) implements Checksum {
        @Override
        public MessageDigest digest(long length) {
            var digest = Checksum.digest("SHA-1");
            digest.update(("blob " + length + "\0").getBytes(StandardCharsets.US_ASCII));
            return digest;
        }

        @Override
        public String toString() {
            return "git:" + hex;
        }
    }

    Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    Pattern SHA1 = Pattern.compile("[0-9a-f]{40}");

    /// The checksum in a model hub's entity tag: 64 hexadecimal digits for a large file, 40 for a small one.
    static Optional<Checksum> ofEntityTag(String tag) {
        var hex = tag.replaceFirst("^W/", "").replace("\"", "");
        if (SHA256.matcher(hex).matches()) {
            return Optional.of(new Sha256(hex));
        }
        return SHA1.matcher(hex).matches() ? Optional.of(new GitBlob(hex)) : Optional.empty();
    }

    /// @throws IllegalArgumentException if the text is not a checksum
    static Checksum parse(String text) {
        var hex = text.substring(text.indexOf(':') + 1);
        if (text.startsWith("sha256:") && SHA256.matcher(hex).matches()) {
            return new Sha256(hex);
        }
        if (text.startsWith("git:") && SHA1.matcher(hex).matches()) {
            return new GitBlob(hex);
        }
        throw new IllegalArgumentException("No checksum: " + text);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
