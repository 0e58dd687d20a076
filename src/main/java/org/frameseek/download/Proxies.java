package org.frameseek.download;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which proxy leads to which host. Java does not read the environment variables that other programs use.
///
/// @param encrypted proxy for `https`, or null for the system's choice
/// @param open proxy for `http`, or null for the system's choice
/// @param direct hosts without a proxy: names, suffixes such as `.example.org`, or `*`; numeric ranges are not
///     supported
public record Proxies(@Nullable ProxyServer encrypted, @Nullable ProxyServer open, List<String> direct) {
    /// The system's proxy settings.
    public static final Proxies SYSTEM = new Proxies(null, null, List.of());

    /// One proxy for everything, chosen by the user.
    public static Proxies of(ProxyServer server) {
        return new Proxies(server, server, List.of());
    }

    /// @param environment `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`, in upper or lower case
    public static Proxies of(Map<String, String> environment) throws DownloadException {
        var encrypted = value(environment, "HTTPS_PROXY", "ALL_PROXY");
        var open = value(environment, "HTTP_PROXY", "ALL_PROXY");
        var direct = value(environment, "NO_PROXY").map(hosts -> hosts.split("[,\\s]+")).orElse(new String[0]);
        return new Proxies(
                encrypted.isEmpty() ? null : ProxyServer.parse(encrypted.get()),
                open.isEmpty() ? null : ProxyServer.parse(open.get()),
                Arrays.stream(direct).filter(host -> !host.isBlank()).toList());
    }

    private static Optional<String> value(Map<String, String> environment, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    Optional<ProxyServer> serverFor(URI address) {
        var server = "https".equalsIgnoreCase(address.getScheme()) ? encrypted : open;
        return Optional.ofNullable(server).filter(_ -> !isDirect(address.getHost()));
    }

    private boolean isDirect(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return direct.stream()
                .map(exception -> exception.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.|:\\d+$", ""))
                .anyMatch(exception -> List.of("*", name).contains(exception) || name.endsWith("." + exception));
    }

    ProxySelector selector() {
        var system = ProxySelector.getDefault();
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                boolean ours = "https".equalsIgnoreCase(address.getScheme()) ? encrypted != null : open != null;
                if (!ours) {
                    return system == null ? List.of(Proxy.NO_PROXY) : system.select(address);
                }
                return serverFor(address)
                        .map(server -> List.of(new Proxy(Proxy.Type.HTTP, server.address())))
                        .orElse(List.of(Proxy.NO_PROXY));
            }

            @Override
            public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
                // The request itself fails too and reports it.
            }
        };
    }
}
