package org.frameseek.cli;

import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek model remove`: removes a downloaded or imported model, or an unfinished download. Indexes are kept.
@Command(
        name = "remove",
        description = "Remove a model that was downloaded or imported. Its indexes stay.",
        mixinStandardHelpOptions = true)
final class ModelRemoveCommand implements Callable<Integer> {
    private record Result(String removed) {
    }

    private final AppPaths paths;
    private final WebEnvironment web;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "As in the list.")
    private String name;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ModelRemoveCommand(AppPaths paths, WebEnvironment web) {
        this.paths = paths;
        this.web = web;
    }

    @Override
    public Integer call() throws Exception {
        web.shelf(paths).remove(name);
        spec.commandLine().getOut().println(json ? Json.GSON.toJson(new Result(name)) : name + " was removed.");
        return 0;
    }
}
