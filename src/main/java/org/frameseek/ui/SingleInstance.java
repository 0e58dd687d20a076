package org.frameseek.ui;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.frameseek.storage.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a second start from opening a second window. The first start holds a lock and listens on a local socket; the
/// second hands it its files. Nothing outside this machine and this user can reach it.
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final int LONGEST_MESSAGE = 1 << 20;
    private static final int PATIENCE_SECONDS = 5;

    private final FileChannel lock;
    private final ServerSocketChannel server;

    private SingleInstance(FileChannel lock, ServerSocketChannel server) {
        this.lock = lock;
        this.server = server;
    }

    /// Becomes the running instance.
    ///
    /// @return empty when another instance is already running
    /// @throws IOException when the folder cannot hold the lock; then every start opens its own window
    public static Optional<SingleInstance> claim(Path folder) throws IOException {
        PrivateFiles.createFolder(folder);
        var lock = FileChannel.open(folder.resolve("instance.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                lock.close();
                return Optional.empty();
            }
            Files.deleteIfExists(socket(folder));
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket(folder)));
            return Optional.of(new SingleInstance(lock, server));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e instanceof IOException failure ? failure : new IOException(e);
        }
    }

    /// Hands files to the running instance. Without files, its window comes to the front.
    ///
    /// @return false when no instance is running
    public static boolean handOver(Path folder, List<Path> files) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
            var message = String.join("\0", files.stream().map(file -> file.toAbsolutePath().toString()).toList());
            var bytes = ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return true;
        } catch (IOException e) {
            LOG.debug("No other start listens", e);
            return false;
        }
    }

    /// Calls back for every later start, on its own thread.
    public void listen(Consumer<List<Path>> started) {
        Thread.ofPlatform().daemon().name("instance").start(() -> {
            while (server.isOpen()) {
                try {
                    var channel = server.accept();
                    Thread.ofVirtual().start(() -> hear(channel, started));
                } catch (ClosedChannelException e) {
                    return;
                } catch (IOException e) {
                    LOG.warn("Another start could not be heard", e);
                }
            }
        });
    }

    /// A silent client does not block others and is eventually cut off.
    private static void hear(SocketChannel channel, Consumer<List<Path>> started) {
        var patience = CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try (channel) {
            patience.execute(() -> close(channel));
            started.accept(read(channel));
        } catch (IOException e) {
            LOG.warn("Another start could not be heard", e);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A connection could not be closed", e);
        }
    }

    private static List<Path> read(SocketChannel channel) throws IOException {
        var message = new String(
                Channels.newInputStream(channel).readNBytes(LONGEST_MESSAGE), StandardCharsets.UTF_8);
        var files = new ArrayList<Path>();
        for (var name : message.split("\0")) {
            try {
                if (!name.isEmpty()) {
                    files.add(Path.of(name));
                }
            } catch (InvalidPathException e) {
                LOG.warn("Another start named no usable file", e);
            }
        }
        return files;
    }

    private static Path socket(Path folder) {
        return folder.resolve("instance.socket");
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
