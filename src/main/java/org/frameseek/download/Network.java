package org.frameseek.download;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How to reach the web.
///
/// @param hub the model hub, or a mirror of it
/// @param token a sign-in token for the hub, sent to no other server, or null
public record Network(URI hub, Proxies proxies, @Nullable String token) {
    public static final URI HUGGING_FACE = URI.create("https://huggingface.co");

    private static final Duration CONNECT = Duration.ofSeconds(20);

    HttpClient client() {
        return HttpClient.newBuilder()
                // HTTP/2 has no advantage for a single large response, and proxies support 1.1 best.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .proxy(proxies.selector())
                .build();
    }
}
