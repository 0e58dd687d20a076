package org.frameseek.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.frameseek.catalogue.FoundModel.Place;
import org.frameseek.download.Network;
import org.frameseek.download.Proxies;
import org.frameseek.download.StandInServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Models on this computer, wherever they are, and imported models.
class ModelShelfTest {
    private static final String COMMIT = "0123456789012345678901234567890123456789";
    private static final String CONFIG = "{\"model_type\":\"clip\"}";
    private static final CatalogueEntry ENTRY = new CatalogueEntry(
            "org/tiny", "Tiny", Role.FIRST_CHOICE, COMMIT, "MIT", Languages.ENGLISH, 1, 8, 32, "clip", null,
            List.of(new CatalogueEntry.File("config.json", null, null, 20L),
                    new CatalogueEntry.File("model.safetensors", 3L, null, null)),
            Map.of("en", "small", "zh", "小"));

    @TempDir
    private Path home;

    private ModelShelf shelf;

    @BeforeEach
    void fill() {
        shelf = new ModelShelf(
                new Catalogue(List.of(ENTRY)), home.resolve("demo"), home.resolve("models"), List.of(cache()));
    }

    private Path cache() {
        return home.resolve("hub");
    }

    private Path model(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.json"), CONFIG);
        Files.writeString(folder.resolve("model.safetensors"), "abc");
        return folder;
    }

    /// Like Hugging Face's programs, links the snapshot to blobs.
    private Path snapshot(String commit) throws IOException {
        var model = cache().resolve("models--org--tiny");
        var blobs = model(model.resolve("blobs/" + commit));
        var snapshot = Files.createDirectories(model.resolve("snapshots/" + commit));
        for (var name : List.of("config.json", "model.safetensors")) {
            Files.createSymbolicLink(snapshot.resolve(name), Path.of("../../blobs", commit, name));
        }
        assertTrue(Files.exists(blobs));
        return snapshot;
    }

    @Test
    void findsWhatOtherProgramsFetched() throws Exception {
        var snapshot = snapshot(COMMIT);
        var found = shelf.find(ENTRY).orElseThrow();
        assertEquals(snapshot, found.folder());
        assertEquals(Place.HUB_CACHE, found.place());
        var all = shelf.found(List.of());
        assertEquals(List.of("demo", "org/tiny"), all.stream().map(FoundModel::name).toList());
        assertEquals(ENTRY, all.getLast().entry());
    }

    @Test
    void prefersThePinnedVersionInTheCache() throws Exception {
        var pinned = snapshot(COMMIT);
        snapshot("f".repeat(40)).toFile().setLastModified(System.currentTimeMillis() + 100_000);
        assertEquals(pinned, shelf.find(ENTRY).orElseThrow().folder());
    }

    @Test
    void aHalfFetchedCacheIsNoModel() throws Exception {
        var snapshot = snapshot(COMMIT);
        Files.delete(cache().resolve("models--org--tiny/blobs/" + COMMIT + "/model.safetensors"));
        assertTrue(Files.isSymbolicLink(snapshot.resolve("model.safetensors")));
        assertTrue(shelf.find(ENTRY).isEmpty());
        assertEquals(1, shelf.found(List.of()).size());
    }

    @Test
    void foldersThatAPersonChoseAreThereOnce() throws Exception {
        var own = model(home.resolve("models/org--tiny"));
        var added = model(home.resolve("elsewhere"));
        var found = shelf.found(List.of(added, own, added, home.resolve("gone")));
        assertEquals(
                List.of(Place.BUNDLED, Place.DOWNLOADED, Place.ADDED), found.stream().map(FoundModel::place).toList());
    }

    @Test
    void downloadsOnceAndRemoves() throws Exception {
        try (var hub = new StandInServer((request, out) -> {
            var body = (request.path().endsWith("config.json") ? CONFIG : "abc").getBytes();
            StandInServer.send(out, "200 OK", request.method().equals("HEAD") ? new byte[0] : body,
                    "X-Repo-Commit: " + COMMIT, "ETag: \"" + gitBlob(body) + "\"", "X-Linked-Size: " + body.length);
        })) {
            var network = new Network(hub.address(), Proxies.SYSTEM, null);
            var model = shelf.get(ENTRY, network, _ -> { });
            assertEquals(home.resolve("models/org--tiny"), model.folder());
            int asked = hub.requests().size();
            assertEquals(model, shelf.get(ENTRY, network, _ -> { }));
            assertEquals(asked, hub.requests().size(), "nothing is fetched twice");
            assertEquals("/org/tiny/resolve/" + COMMIT + "/config.json", hub.requests().getFirst().path());
        }
        shelf.remove("org/tiny");
        assertTrue(shelf.find(ENTRY).isEmpty());
        assertEquals("catalogue.not-here",
                assertThrows(CatalogueException.class, () -> shelf.remove("org/tiny")).code());
    }

    private static String gitBlob(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + body.length + "\0").getBytes());
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void neverRemovesWhatIsNotItsOwn() throws Exception {
        var snapshot = snapshot(COMMIT);
        var outside = model(home.resolve("outside"));
        for (var name : List.of("org/tiny", "../outside", "..", ".", "", outside.toString())) {
            assertThrows(CatalogueException.class, () -> shelf.remove(name), name);
        }
        assertTrue(Files.exists(snapshot.resolve("model.safetensors")));
        assertTrue(Files.exists(outside.resolve("config.json")));
    }

    @Test
    void importsAFolder() throws Exception {
        var source = model(home.resolve("usb/tiny"));
        Files.createDirectories(source.resolve("1_Pooling"));
        Files.writeString(source.resolve("1_Pooling/config.json"), "{}");
        Files.writeString(source.resolve("run.py"), "print()");
        Files.writeString(source.resolve("flax.msgpack"), "x");
        var model = shelf.importFrom(source);
        assertEquals(Set.of("config.json", "model.safetensors", "1_Pooling/config.json"), files(model.folder()));
    }

    private static Set<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny.zip", "tiny.tar", "tiny.tar.gz", "TINY.TGZ"})
    void importsAnArchive(String name) throws Exception {
        var model = shelf.importFrom(archive(name, Map.of(
                "tiny-main/config.json", CONFIG, "tiny-main/model.safetensors", "abc", "tiny-main/README.md", "x",
                "../../evil.json", "x", "/etc/evil.json", "x", "tiny-main/../../evil.txt", "x")));
        var files = files(home);
        assertEquals(Set.of("config.json", "model.safetensors"), files(model.folder()));
        assertTrue(files.stream().allMatch(file -> file.startsWith("models/") || file.equals(name)), files.toString());
    }

    private Path archive(String name, Map<String, String> files) throws IOException {
        var file = home.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            if (name.endsWith("zip")) {
                try (var zip = new ZipArchiveOutputStream(out)) {
                    fill(zip, files);
                }
            } else {
                var to = name.endsWith(".tar") ? out : new GzipCompressorOutputStream(out);
                try (var tar = new TarArchiveOutputStream(to)) {
                    var link = new TarArchiveEntry("tiny-main/vocab.json", TarConstants.LF_SYMLINK);
                    link.setLinkName("/etc/passwd");
                    tar.putArchiveEntry(link);
                    tar.closeArchiveEntry();
                    fill(tar, files);
                }
            }
        }
        return file;
    }

    @SuppressWarnings("unchecked")
    private static <E extends ArchiveEntry> void fill(ArchiveOutputStream<E> archive, Map<String, String> files)
            throws IOException {
        for (var file : files.entrySet()) {
            var bytes = file.getValue().getBytes();
            E entry;
            if (archive instanceof TarArchiveOutputStream) {
                var tar = new TarArchiveEntry(file.getKey(), true);
                tar.setSize(bytes.length);
                entry = (E) tar;
            } else {
                entry = (E) new ZipArchiveEntry(file.getKey());
            }
            archive.putArchiveEntry(entry);
            archive.write(bytes);
            archive.closeArchiveEntry();
        }
    }

    @Test
    void refusesWhatIsNoModel() throws Exception {
        var empty = archive("empty.zip", Map.of("readme.txt", "x"));
        assertEquals("catalogue.no-model", refusal(empty));
        assertEquals("catalogue.archive", refusal(Files.writeString(home.resolve("model.rar"), "x")));
        assertEquals("catalogue.import", refusal(home.resolve("gone.zip")));
        assertEquals("catalogue.import", refusal(Files.writeString(home.resolve("broken.tar.gz"), "no gzip")));
        var source = model(home.resolve("usb/tiny"));
        shelf.importFrom(source);
        assertEquals("catalogue.exists", refusal(source));
        assertEquals(Set.of("tiny/config.json", "tiny/model.safetensors"), files(home.resolve("models")));
    }

    private String refusal(Path source) {
        var failure = assertThrows(CatalogueException.class, () -> shelf.importFrom(source));
        assertFalse(failure.getMessage().contains("{"));
        return failure.code();
    }
}
