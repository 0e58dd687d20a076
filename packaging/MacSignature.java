import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Signs the program on macOS. With an identity of Apple's, everything is signed as notarisation asks: each library and
/// program by itself, from the inside out, with the hardened runtime and a time stamp. Without one, only for the
/// computer that it runs on.
///
/// @param identity as `codesign` takes it, or `-`
record MacSignature(String identity) {

    private static final String NOBODY = "-";
    private static final Path ENTITLEMENTS = Path.of("packaging", "macos", "entitlements.plist");
    /// How programs and libraries begin: for one processor, and for several.
    private static final Set<Integer> MACH_O = Set.of(0xCFFAEDFE, 0xCAFEBABE);

    static MacSignature fromEnvironment() {
        var identity = System.getenv().getOrDefault("FRAMESEEK_CODESIGN_IDENTITY", "");
        return new MacSignature(identity.isBlank() ? NOBODY : identity);
    }

    void sign(Path app) throws IOException {
        if (identity.equals(NOBODY)) {
            codesign(app, "--deep");
            return;
        }
        for (var file : Folders.filesBelow(app)) {
            if (isCode(file)) {
                harden(file);
            }
        }
        harden(app);
    }

    private void harden(Path code) throws IOException {
        codesign(code, "--options", "runtime", "--timestamp", "--entitlements", ENTITLEMENTS.toString());
    }

    private void codesign(Path code, String... options) throws IOException {
        var command = new ArrayList<>(List.of("codesign", "--force", "--sign", identity));
        command.addAll(List.of(options));
        command.add(code.toString());
        Tools.system(command, Path.of("."));
    }

    private static boolean isCode(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(Integer.BYTES);
            return start.length == Integer.BYTES && MACH_O.contains(ByteBuffer.wrap(start).getInt());
        }
    }
}
