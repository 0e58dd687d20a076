import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Checksums of files, in lower-case hexadecimal digits.
final class Sums {

    private Sums() {}

    static String sha256(Path file) throws IOException {
        return sum("SHA-256", file);
    }

    /// Debian's packages list these.
    static String md5(Path file) throws IOException {
        return sum("MD5", file);
    }

    private static String sum(String algorithm, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance(algorithm);
            var buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
