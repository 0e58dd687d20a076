package org.frameseek;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/// Refuses every socket that could leave the machine and says so on stderr; the system property
/// `java.nio.channels.spi.SelectorProvider` puts it in place. Every way of Java to the network goes through it: its
/// HTTP client, channels, and the sockets of old.
public final class ForbiddenSockets extends SelectorProvider {
    static final String TRIED = "A socket was tried";

    static {
        try {
            forbidOldSockets();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("deprecation")
    private static void forbidOldSockets() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new SecurityException(tried());
        });
    }

    private static String tried() {
        System.err.println(TRIED);
        new Throwable(TRIED).printStackTrace();
        return TRIED;
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw new IOException(tried());
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
        throw new IOException(tried());
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw new IOException(tried());
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw new IOException(tried());
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw new IOException(tried());
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw new IOException(tried());
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw new IOException(tried());
    }
}
