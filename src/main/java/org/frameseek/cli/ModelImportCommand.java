package org.frameseek.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek model import`: adds a model without network access.
@Command(
        name = "import",
        description = "Copy a model from a folder, or unpack it from a zip, tar or tar.gz archive.",
        mixinStandardHelpOptions = true)
final class ModelImportCommand implements Callable<Integer> {
    private record Result(String name, String folder) {
    }

    private final AppPaths paths;
    private final WebEnvironment web;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "A folder or an archive.")
    private Path source;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ModelImportCommand(AppPaths paths, WebEnvironment web) {
        this.paths = paths;
        this.web = web;
    }

    @Override
    public Integer call() throws Exception {
        var model = web.shelf(paths).importFrom(source);
        spec.commandLine().getOut().println(json
                ? Json.GSON.toJson(new Result(model.name(), model.folder().toString()))
                : model.name() + " is in " + model.folder());
        return 0;
    }
}
