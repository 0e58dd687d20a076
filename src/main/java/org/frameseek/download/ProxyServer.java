package org.frameseek.download;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A proxy server.
///
/// @param user null if the proxy needs no sign-in
public record ProxyServer(String host, int port, @Nullable String user, String password) {
    private static final int USUAL_PORT = 8080;

    /// Reads `host:port`, `http://host:port` or `http://user:password@host:port`; special characters are written as
    /// `%40` and so on.
    public static ProxyServer parse(String text) throws DownloadException {
        try {
            var address = new URI(text.contains("://") ? text.strip() : "http://" + text.strip());
            if (address.getHost() == null || !address.getScheme().matches("(?i)https?")) {
                throw new DownloadException("download.proxy-address", null, null, withoutPassword(text));
            }
            int port = address.getPort() == -1 ? USUAL_PORT : address.getPort();
            var signIn = address.getUserInfo();
            if (signIn == null) {
                return new ProxyServer(address.getHost(), port, null, "");
            }
            int colon = signIn.indexOf(':');
            return colon < 0
                    ? new ProxyServer(address.getHost(), port, signIn, "")
                    : new ProxyServer(address.getHost(), port, signIn.substring(0, colon), signIn.substring(colon + 1));
        } catch (URISyntaxException e) {
            // The original exception would put the password into the log.
            throw new DownloadException("download.proxy-address", null, null, withoutPassword(text));
        }
    }

    private static String withoutPassword(String text) {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    /// Credentials sent before the proxy asks, because Java reports a wrong password as a broken connection.
    Optional<String> signIn() {
        return user == null
                ? Optional.empty()
                : Optional.of("Basic " + Base64.getEncoder().encodeToString(
                        (user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /// Without the password, for logs.
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
