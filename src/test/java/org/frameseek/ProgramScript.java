package org.frameseek;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The real program in a process of its own, which runs one command after the other: so a test can put it into a world
/// without network, or onto a full disk.
public final class ProgramScript implements AutoCloseable {
    private static final Gson GSON = new Gson();
    private static final String SHELL = "$";

    /// What a command left.
    public record Outcome(int status, String out, String err) {
    }

    private final Process process;
    private final BufferedReader answers;

    private ProgramScript(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /// @param around a program and its arguments that starts the process, such as `unshare -rn`
    /// @param options of the virtual machine
    static ProgramScript start(Path home, List<String> around, String... options) throws IOException {
        var command = new ArrayList<>(around);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true",
                "-DRUST_FLAVOR=cpu", "-Dframeseek.home=" + home));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ProgramScript.class.getName()));
        return new ProgramScript(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// Runs the program with these arguments.
    Outcome run(Object... arguments) throws IOException {
        var words = new ArrayList<String>();
        for (var argument : arguments) {
            words.add(argument.toString());
        }
        var input = process.outputWriter(StandardCharsets.UTF_8);
        input.write(GSON.toJson(words));
        input.newLine();
        input.flush();
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the program ended by itself");
        }
        return GSON.fromJson(answer, Outcome.class);
    }

    /// Runs a shell command in the world of the program.
    Outcome shell(String command) throws IOException {
        return run(SHELL, command);
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    static void main(String[] arguments) throws Exception {
        var answers = System.out;
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            var words = GSON.fromJson(line, String[].class);
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int status = words[0].equals(SHELL) ? shell(words[1], err) : Main.run(words);
            var answer = new JsonObject();
            answer.addProperty("status", status);
            answer.addProperty("out", out.toString(StandardCharsets.UTF_8));
            answer.addProperty("err", err.toString(StandardCharsets.UTF_8));
            answers.println(GSON.toJson(answer));
            answers.flush();
        }
    }

    private static int shell(String command, ByteArrayOutputStream said) throws Exception {
        var process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
        process.getInputStream().transferTo(said);
        return process.waitFor();
    }
}
