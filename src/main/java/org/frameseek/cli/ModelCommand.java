package org.frameseek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek model`: lists models and how to get one. With a folder, it checks the folder.
@Command(
        name = "model",
        description = "List models, get one, or check a folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ModelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The same as: frameseek model check DIR")
    private Path folder;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private ModelCommand() {
    }

    static CommandLine create(AppPaths paths, WebEnvironment web, Terminal terminal, Interrupt interrupt) {
        return new CommandLine(new ModelCommand())
                .addSubcommand(new ModelListCommand(paths, web))
                .addSubcommand(new ModelGetCommand(paths, web, terminal, interrupt))
                .addSubcommand(new ModelImportCommand(paths, web))
                .addSubcommand(new ModelRemoveCommand(paths, web))
                .addSubcommand(new ModelCheckCommand());
    }

    @Override
    public Integer call() {
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "What about models? list, get, import, remove or check");
        }
        var arguments = new ArrayList<>(List.of(folder.toString()));
        if (json) {
            arguments.add("--json");
        }
        return Objects.requireNonNull(spec.subcommands().get("check")).execute(arguments.toArray(String[]::new));
    }
}
