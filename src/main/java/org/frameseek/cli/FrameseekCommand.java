package org.frameseek.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.engine.pack.CudaDriver;
import org.frameseek.error.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/// The whole program. Without a command it opens the window, or prints its help if there is no display.
@Command(
        name = "frameseek",
        description = "Find a picture inside a video by describing it, on your own machine.",
        versionProvider = Version.class,
        sortOptions = false)
public final class FrameseekCommand implements Callable<Integer> {
    /// Opens the window and returns when it closes. Without videos, the window offers the bundled sample.
    @FunctionalInterface
    public interface Window {
        void open(List<Path> videos) throws UserException;
    }

    private final boolean display;
    private final Window window;
    private final Interrupt interrupt;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the versions.")
    private boolean version;

    @Parameters(paramLabel = "VIDEO", arity = "0..*", description = "Videos to open in the window.")
    private List<Path> videos = List.of();

    private FrameseekCommand(boolean display, Window window, Interrupt interrupt) {
        this.display = display;
        this.window = window;
        this.interrupt = interrupt;
    }

    /// Sets up only the command that the arguments begin with: setting up all takes longer than some commands run.
    ///
    /// @param web access to models on the web
    /// @param display whether a window can be shown
    /// @param arguments that will be executed
    public static CommandLine create(
            AppPaths paths, WebEnvironment web, boolean display, Window window, String... arguments) {
        var interrupt = Interrupt.install();
        var commandLine = new CommandLine(new FrameseekCommand(display, window, interrupt));
        var commands = commands(paths, web, interrupt);
        var named = arguments.length == 0 ? null : commands.get(arguments[0]);
        if (named == null) {
            commands.forEach((name, command) -> commandLine.addSubcommand(name, command.get()));
        } else {
            commandLine.addSubcommand(arguments[0], named.get());
        }
        var failures = new Failures(interrupt, paths.logs());
        return commandLine
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(OutputPath.class, new OutputPath.Converter())
                .setExecutionStrategy(parsed -> execute(parsed, interrupt))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    private static Map<String, Supplier<Object>> commands(AppPaths paths, WebEnvironment web, Interrupt interrupt) {
        var terminal = new Terminal(() -> CLibrary.isTerminal(CLibrary.STDERR));
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("demo", () -> new DemoCommand(paths, terminal, interrupt));
        commands.put("index", () -> new IndexCommand(paths, web, terminal, interrupt));
        commands.put("search", () -> new SearchCommand(paths, web, terminal, interrupt));
        commands.put("origin", () -> new OriginCommand(paths, web, interrupt));
        commands.put("report", () -> new ReportCommand(paths, web, terminal, interrupt));
        commands.put("export", () -> new ExportCommand(paths));
        commands.put("embed", () -> new EmbedCommand(paths, web));
        commands.put("info", () -> new InfoCommand(paths));
        commands.put("model", () -> ModelCommand.create(paths, web, terminal, interrupt));
        commands.put("device", () -> new DeviceCommand(paths, web, terminal, interrupt, new CudaDriver()));
        commands.put("library", () -> new LibraryCommand(paths));
        commands.put("serve", () -> new ServeCommand(paths, web, interrupt));
        commands.put("mcp", () -> new McpCommand(paths, web, interrupt));
        return commands;
    }

    private static int execute(ParseResult parsed, Interrupt interrupt) {
        interrupt.begin(Failures.asksForJson(parsed) ? Failures.interruption() + System.lineSeparator() : "");
        try {
            int status = new RunLast().execute(parsed);
            interrupt.end();
            return status;
        } catch (Error e) {
            // Too little memory, or a disk that fails under a mapped file: report it like any other failure.
            throw new ExecutionException(parsed.commandSpec().commandLine(), "an error", e);
        }
    }

    @Override
    public Integer call() throws UserException {
        if (display) {
            // The window handles its own exit.
            interrupt.end();
            window.open(videos);
            return 0;
        }
        if (!videos.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "%s is not a command, and there is no display to open it as a video. "
                            .formatted(videos.getFirst()) + "Use: frameseek search VIDEO TEXT");
        }
        return Objects.requireNonNull(spec.subcommands().get("demo")).execute();
    }
}
