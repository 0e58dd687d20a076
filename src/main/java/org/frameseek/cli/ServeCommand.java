package org.frameseek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.error.UserException;
import org.frameseek.model.Model;
import org.frameseek.serve.HttpApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `frameseek serve`: the library as JSON over HTTP, for programs on this machine.
@Command(name = "serve", description = "Offer the library to scripts and editing programs on this machine, over HTTP.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int TOKEN_BYTES = 16;

    private final AppPaths paths;
    private final WebEnvironment web;
    private final Interrupt interrupt;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServiceOptions service;

    @Option(names = "--port", paramLabel = "N", description = "Where to listen. Default: any free port.")
    private int port;

    @Option(names = "--token-file", paramLabel = "FILE",
            description = "File with the token that clients must present. Default: a new token, printed at the start.")
    private Path tokenFile;

    ServeCommand(AppPaths paths, WebEnvironment web, Interrupt interrupt) {
        this.paths = paths;
        this.web = web;
        this.interrupt = interrupt;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535");
        }
        var token = tokenFile == null ? newToken() : readToken();
        try (var model = service.load(paths, web); var api = listen(model, token)) {
            var out = spec.commandLine().getOut();
            out.println("http://127.0.0.1:" + api.port() + "/v1/openapi.json");
            if (tokenFile == null) {
                out.println("Authorization: Bearer " + token);
            }
            out.flush();
            // A signal may end the program at any moment: an index stays valid.
            interrupt.end();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private HttpApi listen(Model model, String token) throws UserException {
        var offered = service.open(paths, web, model);
        try {
            return new HttpApi(offered, port, token);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "Port " + port + " cannot be used; another program may have it", e);
        }
    }

    private static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String readToken() {
        try {
            var token = Files.readString(tokenFile).strip();
            if (!token.isEmpty()) {
                return token;
            }
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "The token cannot be read: " + tokenFile, e);
        }
        throw new ParameterException(spec.commandLine(), "The file has no token: " + tokenFile);
    }
}
