package org.frameseek;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.frameseek.catalogue.Catalogue;
import org.frameseek.catalogue.CatalogueException;
import org.frameseek.catalogue.ModelShelf;
import org.frameseek.download.DownloadException;
import org.frameseek.download.Network;
import org.frameseek.download.Proxies;
import org.frameseek.download.ProxyServer;
import org.frameseek.release.Release;
import org.frameseek.release.UpdateCheck;

/// What the environment says about the model hub, the network, and the folders where other programs keep models.
///
/// @param variables such as `HTTPS_PROXY`, `NO_PROXY`, `HF_ENDPOINT`, `HF_TOKEN` and `HF_HUB_OFFLINE`
/// @param hubCaches folders that may already hold models, in search order
/// @param release this program, and where newer ones are published
public record WebEnvironment(Map<String, String> variables, List<Path> hubCaches, Release release) {
    /// For a program that was built without a place for newer ones.
    public WebEnvironment(Map<String, String> variables, List<Path> hubCaches) {
        this(variables, hubCaches, new Release(Release.read().version(), Optional.empty()));
    }

    public static WebEnvironment fromSystem(Path user) {
        return of(user, System.getenv());
    }

    static WebEnvironment of(Path user, Map<String, String> environment) {
        var caches = Stream.of(
                        folder(environment, "HF_HUB_CACHE", ""), folder(environment, "HUGGINGFACE_HUB_CACHE", ""),
                        folder(environment, "HF_HOME", "hub"), folder(environment, "XDG_CACHE_HOME", "huggingface/hub"),
                        Optional.of(user.resolve(".cache/huggingface/hub")))
                .flatMap(Optional::stream)
                .distinct();
        return new WebEnvironment(environment, caches.toList(), Release.read());
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable, String below) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank())
                .map(value -> Path.of(value).resolve(below));
    }

    /// The models on this computer, and the list of models to download.
    public ModelShelf shelf(AppPaths paths) throws CatalogueException {
        return new ModelShelf(
                Catalogue.read(paths.bundledModels()), paths.demoModel(), paths.userModels(), hubCaches);
    }

    /// @param mirror address of a hub from the user, or blank for the environment's hub or Hugging Face
    /// @param proxy address of a proxy from the user, or blank for the proxy of the environment or the system
    public Network network(String mirror, String proxy) throws DownloadException {
        if (variables.getOrDefault("HF_HUB_OFFLINE", "").matches("(?i)1|on|yes|true")) {
            throw new DownloadException("download.offline", null, null);
        }
        var typed = mirror.isBlank() ? variables.getOrDefault("HF_ENDPOINT", "") : mirror;
        var hub = typed.isBlank() ? Network.HUGGING_FACE : hub(typed.strip());
        var proxies = proxy.isBlank() ? Proxies.of(variables) : Proxies.of(ProxyServer.parse(proxy));
        return new Network(hub, proxies, variables.get("HF_TOKEN"));
    }

    /// The newest version, if it is newer than this program. Nothing that identifies the user is sent.
    public Optional<String> newer(String proxy) throws DownloadException, InterruptedException {
        if (release.page().isEmpty()) {
            return Optional.empty();
        }
        var network = network("", proxy);
        return new UpdateCheck(release.version(), release.page().get())
                .newer(new Network(network.hub(), network.proxies(), null));
    }

    private static URI hub(String typed) throws DownloadException {
        try {
            var hub = URI.create(typed.contains("://") ? typed : "https://" + typed);
            if (hub.getHost() != null && hub.getScheme().matches("(?i)https?")) {
                return hub;
            }
        } catch (IllegalArgumentException e) {
            throw new DownloadException("download.mirror-address", null, e, typed);
        }
        throw new DownloadException("download.mirror-address", null, null, typed);
    }
}
