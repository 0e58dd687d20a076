package org.frameseek.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.serve.McpServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `frameseek mcp`: the library for an assistant, which starts this command itself.
@Command(name = "mcp", description = "Offer the library to an assistant, over the Model Context Protocol.",
        mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {
    private final AppPaths paths;
    private final WebEnvironment web;
    private final Interrupt interrupt;

    @Mixin
    private ServiceOptions service;

    McpCommand(AppPaths paths, WebEnvironment web, Interrupt interrupt) {
        this.paths = paths;
        this.web = web;
        this.interrupt = interrupt;
    }

    @Override
    public Integer call() throws Exception {
        try (var model = service.load(paths, web)) {
            var server = new McpServer(service.open(paths, web, model), Version.program());
            // A signal may end the program at any moment: an index stays valid.
            interrupt.end();
            server.serve(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
        }
        return 0;
    }
}
