package org.frameseek.cli;

import org.frameseek.WebEnvironment;
import org.frameseek.download.DownloadException;
import org.frameseek.download.Network;
import picocli.CommandLine.Option;

/// How to reach the web.
final class NetworkOptions {
    @Option(
            names = "--mirror",
            paramLabel = "URL",
            description = "A mirror of the model hub. Default: HF_ENDPOINT, else https://huggingface.co.")
    private String mirror = "";

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description = "A proxy, such as http://user:password@host:port. Default: HTTPS_PROXY, else the system's.")
    private String proxy = "";

    Network network(WebEnvironment web) throws DownloadException {
        return web.network(mirror, proxy);
    }
}
