package org.frameseek.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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

    /// @param web access to models on the web
    /// @param display whether a window can be shown
    public static CommandLine create(AppPaths paths, WebEnvironment web, boolean display, Window window) {
        var interrupt = Interrupt.install();
        var terminal = new Terminal(() -> CLibrary.isTerminal(CLibrary.STDERR));
        var commandLine = new CommandLine(new FrameseekCommand(display, window, interrupt))
                .addSubcommand(new DemoCommand(paths, terminal, interrupt))
                .addSubcommand(new IndexCommand(paths, web, terminal, interrupt))
                .addSubcommand(new SearchCommand(paths, web, terminal, interrupt))
                .addSubcommand(new OriginCommand(paths, web, interrupt))
                .addSubcommand(new ReportCommand(paths, web, terminal, interrupt))
                .addSubcommand(new ExportCommand(paths))
                .addSubcommand(new EmbedCommand(paths, web))
                .addSubcommand(new InfoCommand(paths))
                .addSubcommand(ModelCommand.create(paths, web, terminal, interrupt))
                .addSubcommand(new DeviceCommand(paths, web, terminal, interrupt, new CudaDriver()))
                .addSubcommand(new LibraryCommand(paths))
                .addSubcommand(new ServeCommand(paths, web, interrupt))
                .addSubcommand(new McpCommand(paths, web, interrupt));
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
