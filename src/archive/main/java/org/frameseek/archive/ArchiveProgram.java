package org.frameseek.archive;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.frameseek.error.UserException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The main class of `frameseek-archive`.
@Command(name = "frameseek-archive", description = "Index and search an archive of videos on a Spark cluster.",
        subcommands = {IndexArchiveCommand.class, SearchArchiveCommand.class}, mixinStandardHelpOptions = true)
public final class ArchiveProgram {
    private ArchiveProgram() {
    }

    public static void main(String[] arguments) {
        int status = new CommandLine(new ArchiveProgram())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command))
                .execute(arguments);
        // Spark takes a normal end for success.
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int explain(Exception failure, CommandLine command) {
        var log = LoggerFactory.getLogger(ArchiveProgram.class);
        if (failure instanceof UserException) {
            log.info("{} failed", command.getCommandName(), failure);
            command.getErr().println(failure.getMessage());
        } else {
            log.error("{} failed", command.getCommandName(), failure);
            command.getErr().println("Something went wrong that Frameseek did not expect: " + failure);
        }
        return 1;
    }
}
