package org.frameseek.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// No output option of any command destroys a file; the test asks the commands for their options.
class OutputOptionsTest {
    private static final String MODEL = "src/test/resources/model/clip/openai";
    /// Options that name inputs. Add new input options here.
    private static final Set<String> INPUTS =
            Set.of("--model", "--language-pack", "--library", "--image", "--queries", "--use", "--archive",
                    "--token-file");

    @TempDir
    static Path folder;

    private static final StringWriter SAID = new StringWriter();

    private static CommandLine commands() {
        SAID.getBuffer().setLength(0);
        return FrameseekCommand
                .create(new AppPaths(folder.resolve("home"), folder.resolve("home"), Path.of("models"),
                        Optional.empty()), new WebEnvironment(Map.of(), List.of()), false, _ -> { })
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(SAID, true));
    }

    private static Stream<OptionSpec> options(CommandLine command) {
        return Stream.concat(command.getCommandSpec().options().stream(),
                command.getSubcommands().values().stream().distinct().flatMap(OutputOptionsTest::options));
    }

    private static boolean names(ArgSpec option, Class<?> type) {
        return option.typeInfo().getType() == type
                || option.auxiliaryTypes().length > 0 && option.auxiliaryTypes()[0] == type;
    }

    @Test
    void everyPathIsEitherReadOrGuarded() {
        var unguarded = options(commands())
                .filter(option -> names(option, Path.class))
                .map(OptionSpec::longestName)
                .filter(name -> !INPUTS.contains(name))
                .toList();
        assertEquals(List.of(), unguarded, "options that write have the type OutputPath");
    }

    @TestFactory
    List<DynamicTest> noOutputDestroysAnything() throws Exception {
        var film = TestVideos.numbered(folder, "film.mp4");
        commands().execute("index", film.toString(), "--model", MODEL);
        Path index;
        try (var files = Files.list(folder.resolve("home/library"))) {
            index = files.filter(file -> file.toString().endsWith(".safetensors")).findFirst().orElseThrow();
        }
        var foreign = new ArrayList<Path>(List.of(film, index));
        for (var ending : List.of(".csv", ".png", ".jpg", ".tif", ".edl", ".fcpxml", ".xml", ".otio", ".json", ".srt",
                ".vtt", ".txt", ".mp4", ".mov", ".mkv")) {
            foreign.add(Files.copy(film, folder.resolve("copy of film" + ending)));
            foreign.add(Files.copy(index, folder.resolve("copy of index" + ending)));
        }
        var tests = new ArrayList<DynamicTest>();
        for (var command : commands().getSubcommands().values()) {
            for (var option : command.getCommandSpec().options()) {
                if (names(option, OutputPath.class)) {
                    var name = command.getCommandName() + " " + option.longestName();
                    tests.add(DynamicTest.dynamicTest(name, () -> {
                        for (var victim : foreign) {
                            tryToDestroy(command, option, film, victim);
                        }
                    }));
                }
            }
        }
        assertTrue(tests.size() >= 4, "outputs found: " + tests.size());
        return tests;
    }

    private static void tryToDestroy(CommandLine command, OptionSpec option, Path film, Path victim) throws Exception {
        var before = Files.readAllBytes(victim);
        for (boolean force : new boolean[] {false, true}) {
            if (force && command.getCommandSpec().findOption("--force") == null) {
                continue;
            }
            var line = new ArrayList<>(usage(command.getCommandName(), film));
            line.addAll(List.of(option.longestName(), victim.toString()));
            if (force) {
                line.add("--force");
            }
            int status = commands().execute(line.toArray(String[]::new));
            assertNotEquals(0, status, line.toString());
            assertFalse(SAID.toString().contains("Exception"), SAID.toString());
            assertFalse(SAID.toString().isBlank(), line.toString());
            assertArrayEquals(before, Files.readAllBytes(victim), line.toString());
        }
    }

    /// The arguments that a command needs besides its outputs.
    private static List<String> usage(String command, Path film) {
        return switch (command) {
            case "search" -> List.of(command, film.toString(), "a red car", "--model", MODEL);
            case "export" -> List.of(command, film.toString(), "--frame", "0");
            case "report" -> List.of(command, film.toString(), "--model", MODEL);
            case "demo", "serve", "mcp" -> List.of(command);
            default -> throw new AssertionError("say how to call " + command);
        };
    }
}
