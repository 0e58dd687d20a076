package org.frameseek.engine.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.frameseek.download.DownloadException;
import org.frameseek.download.DownloadProgress;
import org.frameseek.download.Downloader;
import org.frameseek.download.FileList;
import org.frameseek.download.RemoteFile;

/// Gets the CUDA build of exactly the engine's version from where the engine's own project publishes it. Version, build
/// and place are fixed; the project publishes no checksums, so sizes are the server's, and the checksum of every file
/// is kept in its receipt. A cut download is resumed.
public final class PackDownload {
    public static final URI PLACE = URI.create("https://publish.djl.ai/pytorch/" + EnginePack.VERSION + "/");
    /// What to say before the server is asked.
    public static final long ABOUT_BYTES = 2_500_000_000L;

    private static final String BUILD = EnginePack.VERSION + "+" + EnginePack.FLAVOR;
    private static final String PACKED = ".gz";
    private static final int LARGEST_LIST = 1 << 20;

    private final Path folder;
    private final Downloader downloader;
    private final URI place;
    private final String platform;

    /// @param home the program's data folder
    /// @param place base address that ends with `/`
    /// @param platform as in the published list, for example `linux-x86_64`
    public PackDownload(Path home, Downloader downloader, URI place, String platform) {
        this.folder = folder(home);
        this.downloader = downloader;
        this.place = place;
        this.platform = platform;
    }

    private static Path folder(Path home) {
        return home.resolve("engine").resolve(BUILD);
    }

    /// The name of this computer's build; the published list has CUDA builds for two systems.
    public static String platform() {
        return System.getProperty("os.name").startsWith("Windows") ? "win-x86_64" : "linux-x86_64";
    }

    /// The downloaded build, which the next start can use.
    ///
    /// @throws InterruptedException if the thread is interrupted; downloaded bytes are kept
    public EnginePack get(DownloadProgress.Listener listener)
            throws DownloadException, EnginePackException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            var packed = folder.resolveSibling(BUILD + PACKED);
            if (!Files.isDirectory(packed)) {
                downloader.fetch(new FileList("PyTorch " + BUILD, files()), packed, listener);
            }
            unpack(packed);
        }
        return EnginePack.in(folder);
    }

    private List<RemoteFile> files() throws DownloadException, EnginePackException, InterruptedException {
        var listing = folder.resolveSibling("files");
        try {
            delete(listing);
            downloader.fetch(new FileList("files.txt", List.of(
                    new RemoteFile("files.txt", place.resolve("files.txt"), null, null, null))), listing, _ -> { });
            var text = listing.resolve("files.txt");
            if (Files.size(text) > LARGEST_LIST) {
                throw new EnginePackException("pack.list", null, null, place.getHost());
            }
            var files = new ArrayList<RemoteFile>();
            for (var line : Files.readAllLines(text)) {
                var path = line.strip();
                if (path.startsWith(EnginePack.FLAVOR + "/" + platform + "/") && path.endsWith(PACKED)) {
                    var name = URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
                    files.add(new RemoteFile(name, place.resolve(path), null, null, null));
                }
            }
            if (files.isEmpty()) {
                throw new EnginePackException("pack.list", null, null, place.getHost());
            }
            return files;
        } catch (IOException | IllegalArgumentException e) {
            throw new EnginePackException("pack.list", null, e, place.getHost());
        } finally {
            delete(listing);
        }
    }

    /// Unpacks beside the final folder, so that a half-unpacked build is never used. The download stays until then.
    private void unpack(Path packed) throws EnginePackException, InterruptedException {
        var unpacked = folder.resolveSibling(BUILD + ".unpacked");
        try {
            var libraries = Files.createDirectories(unpacked.resolve("lib"));
            for (var file : list(packed)) {
                var name = file.getFileName().toString();
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (name.endsWith(PACKED)) {
                    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
                        Files.copy(in, libraries.resolve(name.substring(0, name.length() - PACKED.length())),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            Files.writeString(unpacked.resolve("build-version"), BUILD + "\n");
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(unpacked);
            throw new EnginePackException("pack.unpack", folder, e, String.valueOf(e.getMessage()));
        }
        delete(packed);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /// Whether there is a downloaded build.
    public static boolean isHere(Path home) {
        return Files.isDirectory(folder(home));
    }

    /// Removes the downloaded build and everything kept of it; the next start uses the bundled build.
    public static void remove(Path home) throws EnginePackException {
        new EngineChoice(home).forget();
        delete(Objects.requireNonNull(folder(home).getParent()));
    }

    private static void delete(Path folder) throws EnginePackException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new EnginePackException("pack.remove", folder, e);
        }
    }
}
