package org.frameseek.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Compares the files of a downloaded folder with its receipts, for example after a disk has failed or somebody has
/// changed a file. Reads every byte.
public final class ReceiptCheck {
    private ReceiptCheck() {
    }

    /// @return the files that are missing or not as they were downloaded; empty also for a folder without receipts
    public static List<Path> changed(Path folder) throws IOException {
        var kept = Receipts.read(folder);
        var changed = new ArrayList<Path>();
        for (var receipt : kept.map(Receipts.Kept::files).orElse(List.of())) {
            var file = folder.resolve(receipt.path()).normalize();
            if (file.startsWith(folder.normalize()) && !isSame(file, receipt)) {
                changed.add(file);
            }
        }
        return changed;
    }

    private static boolean isSame(Path file, Receipt receipt) throws IOException {
        if (!Files.isRegularFile(file) || receipt.size() != null && Files.size(file) != receipt.size()) {
            return false;
        }
        if (receipt.checksum() == null) {
            return true;
        }
        var digest = receipt.checksum().digest(Files.size(file));
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return receipt.checksum().matches(digest);
    }
}
