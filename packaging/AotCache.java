import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The AOT cache: the classes and profiles of one run, from which later ones start.
record AotCache(Recipe recipe, Bundle bundle, RuntimeImage runtime) {

    /// Runs the rehearsal with the options of the installed program, but no display and a home of its own.
    void train(Path work) throws IOException {
        var recorded = work.resolve("frameseek.aotconf").toAbsolutePath();
        var home = Files.createDirectories(work.resolve("training-home")).toAbsolutePath();
        var record = start("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded,
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Dframeseek.home=" + home,
                recipe.rehearsalClass(), home.resolve("demo").toString());
        Tools.system(record, work);
        Tools.system(start("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded,
                "-XX:AOTCache=" + app().resolve("frameseek.aot")), work);
    }

    private Path app() {
        return bundle.root().toAbsolutePath();
    }

    private List<String> start(String... more) throws IOException {
        var command = new ArrayList<>(List.of(runtime.java().toAbsolutePath().toString()));
        command.addAll(recipe.programOptions());
        recipe.installedOptions().stream()
                .filter(option -> !option.startsWith("-XX:AOTCache="))
                .map(option -> option.replace("$APPDIR", app().toString()))
                .forEach(command::add);
        command.addAll(List.of("-cp", bundle.classPath().stream().map(jar -> app().resolve(jar).toString())
                .collect(Collectors.joining(File.pathSeparator))));
        command.addAll(List.of(more));
        return command;
    }
}
