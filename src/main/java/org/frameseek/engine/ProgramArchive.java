package org.frameseek.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The archive format of libtorch programs: a zip of uncompressed entries.
public final class ProgramArchive {
    /// A pickled empty tuple.
    private static final String CONSTANTS = "\u0080\2).";
    private static final String FORMAT_VERSION = "10\n";

    private ProgramArchive() {
    }

    /// @param source of a class, in TorchScript's textual form
    /// @param object a pickled object of this class, a byte in each character
    public static byte[] of(String source, String object) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            store(zip, "version", FORMAT_VERSION);
            store(zip, "data.pkl", object);
            store(zip, "constants.pkl", CONSTANTS);
            store(zip, "code/__torch__.py", source);
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        var checksum = new CRC32();
        checksum.update(bytes);
        var entry = new ZipEntry("program/" + name);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
