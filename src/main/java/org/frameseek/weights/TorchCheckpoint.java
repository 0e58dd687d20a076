package org.frameseek.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.frameseek.encoder.EncoderException;
import org.jspecify.annotations.Nullable;

/// Weights in a `pytorch_model.bin`: a zip with a pickle that names the tensors and one uncompressed entry per storage.
/// Files older than PyTorch 1.6 are not zips and are refused.
public final class TorchCheckpoint implements Checkpoint {
    private static final int LARGEST_PICKLE = 64 << 20;
    private static final int PART = 1 << 18;

    private final Path file;
    private final ZipFile zip;
    private final String root;
    private final Map<String, PickledTensor> pickled;
    private final Map<String, Stored> tensors = new HashMap<>();
    /// Storages whose checksum is verified.
    private final Set<String> checked = new HashSet<>();

    private TorchCheckpoint(Path file, ZipFile zip, String root, Map<String, PickledTensor> pickled) {
        this.file = file;
        this.zip = zip;
        this.root = root;
        this.pickled = pickled;
        pickled.forEach((name, tensor) -> tensors.put(name, new Stored(tensor.type(), tensor.shape())));
    }

    public static TorchCheckpoint open(Path file) throws EncoderException {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            var pickle = zip.stream().filter(entry -> entry.getName().endsWith("/data.pkl")).findFirst()
                    .orElseThrow(() -> new PickleException("no data.pkl in it"));
            var root = pickle.getName().substring(0, pickle.getName().length() - "data.pkl".length());
            if (pickle.getSize() > LARGEST_PICKLE) {
                throw new PickleException("its data.pkl is too large");
            }
            requireLittleEndian(zip, root);
            byte[] bytes = zip.getInputStream(pickle).readNBytes(LARGEST_PICKLE);
            return new TorchCheckpoint(file, zip, root, new TorchPickle(bytes).tensors());
        } catch (ZipException e) {
            close(zip);
            throw new EncoderException("model.pickle-not-zip", file, e);
        } catch (PickleException e) {
            close(zip);
            throw new EncoderException("model.file-damaged", file, e, e.getMessage());
        } catch (IOException e) {
            close(zip);
            throw new EncoderException("model.file-damaged", file, e, "it cannot be read to its end");
        }
    }

    private static void requireLittleEndian(ZipFile zip, String root) throws IOException {
        var entry = zip.getEntry(root + "byteorder");
        if (entry != null && !new String(zip.getInputStream(entry).readNBytes(16)).equals("little")) {
            throw new PickleException("its byte order is not little-endian");
        }
    }

    private static void close(@Nullable ZipFile zip) throws EncoderException {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new EncoderException("model.file-unreadable", Path.of(zip.getName()), e);
        }
    }

    @Override
    public Map<String, Stored> tensors() {
        return tensors;
    }

    @Override
    public synchronized void read(String name, long from, ByteBuffer into) throws EncoderException {
        var tensor = Objects.requireNonNull(pickled.get(name));
        try {
            var entry = zip.getEntry(root + "data/" + tensor.storage());
            if (entry == null || entry.getMethod() != ZipEntry.STORED) {
                throw new IOException("the data is missing");
            }
            long reach = tensor.reach(entry.getSize());
            if (checked.add(tensor.storage())) {
                check(entry);
            }
            if (tensor.contiguous()) {
                copy(entry, tensor.firstByte() + from, into);
            } else {
                gather(entry, tensor, Math.toIntExact(reach), from, into);
            }
        } catch (IOException | ArithmeticException e) {
            throw new EncoderException("model.file-damaged", file, e, "the data of " + name + " is cut off or damaged");
        }
    }

    private void copy(ZipEntry entry, long from, ByteBuffer into) throws IOException {
        try (var data = zip.getInputStream(entry)) {
            data.skipNBytes(from);
            var part = new byte[Math.min(PART, into.remaining())];
            while (into.hasRemaining()) {
                int count = data.read(part, 0, Math.min(part.length, into.remaining()));
                if (count < 0) {
                    throw new IOException("cut off");
                }
                into.put(part, 0, count);
            }
        }
    }

    private void gather(ZipEntry entry, PickledTensor tensor, int reach, long from, ByteBuffer into)
            throws IOException {
        var storage = ByteBuffer.allocate(reach);
        copy(entry, 0, storage);
        var values = ByteBuffer.allocate(Math.toIntExact(new Stored(tensor.type(), tensor.shape()).bytes()));
        tensor.gather(storage.array(), values);
        into.put(values.slice((int) from, into.remaining()));
    }

    /// The zip's own checksum, which the zip library does not verify for uncompressed entries.
    private void check(ZipEntry entry) throws IOException {
        var checksum = new CRC32();
        var part = new byte[PART];
        try (var data = zip.getInputStream(entry)) {
            for (int count = data.read(part); count >= 0; count = data.read(part)) {
                checksum.update(part, 0, count);
            }
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw new IOException("the checksum differs");
        }
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
