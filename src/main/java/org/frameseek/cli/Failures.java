package org.frameseek.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.frameseek.error.UserException;
import org.frameseek.report.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Turns failures into one line on stderr, into JSON on stdout if requested, and into exit codes: 1 failed, 2 wrong
/// usage, more than 128 interrupted.
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private final Interrupt interrupt;
    private final Path logs;

    /// @param logs the folder to name when the failure has no words of its own
    Failures(Interrupt interrupt, Path logs) {
        this.interrupt = interrupt;
        this.logs = logs;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        try {
            return answer(failure, command, parsed);
        } finally {
            interrupt.end();
        }
    }

    private int answer(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof CancellationException) {
            interrupt.answer(() -> {
                command.getErr().println(Interrupt.SAID);
                if (asksForJson(parsed)) {
                    command.getOut().println(interruption());
                }
            });
            return interrupt.status();
        }
        if (failure instanceof ParameterException wrong) {
            return handleParseException(wrong, new String[0]);
        }
        var known = failure instanceof UserException user ? user : null;
        var message = known != null
                ? known.getMessage() + hint(known, command)
                : failure.getCause() instanceof OutOfMemoryError
                        ? "There is too little memory for this. Close other programs, or take a smaller file or model."
                        : "Something went wrong that Frameseek did not expect. The log says more: " + logs;
        if (known == null) {
            LOG.error("{} failed", command.getCommandName(), failure);
        } else {
            LOG.info("{} failed", command.getCommandName(), failure);
        }
        command.getErr().println(message);
        if (asksForJson(parsed)) {
            var file = known == null || known.file() == null ? null : known.file().toString();
            printJson(command, known == null ? "internal" : known.code(), message, file);
        }
        return FAILED;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        command.getErr().println(failure.getMessage());
        command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        for (var argument : arguments) {
            if (argument.equals("--json")) {
                printJson(command, "usage", failure.getMessage(), null);
            }
        }
        interrupt.end();
        return WRONG_USAGE;
    }

    /// Names the option that helps, where the command has it.
    private static String hint(UserException failure, CommandLine command) {
        boolean exists = failure.code().equals("export.exists");
        return exists && command.getCommandSpec().findOption("--force") != null ? " Add --force to replace it." : "";
    }

    /// The parsed options of the command itself, not of the program around it.
    private static ParseResult innermost(ParseResult parsed) {
        return parsed.hasSubcommand() ? innermost(parsed.subcommand()) : parsed;
    }

    static boolean asksForJson(ParseResult parsed) {
        return innermost(parsed).hasMatchedOption("--json");
    }

    static String interruption() {
        return Json.GSON.toJson(json("interrupted", Interrupt.SAID, null));
    }

    private static void printJson(
            CommandLine command, String code, @Nullable String message, @Nullable String file) {
        command.getOut().println(Json.GSON.toJson(json(code, message, file)));
    }

    static JsonObject json(String code, @Nullable String message, @Nullable String file) {
        var error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", message);
        error.addProperty("file", file);
        var object = new JsonObject();
        object.add("error", error);
        return object;
    }
}
