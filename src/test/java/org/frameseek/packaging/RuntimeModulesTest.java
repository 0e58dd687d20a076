package org.frameseek.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `jlink.json` names exactly the modules that the program and its libraries need. One too few shows up only as a
/// crash of the installed program; one too many is shipped for nothing.
class RuntimeModulesTest {

    private record Recipe(
            List<String> jdkModules, List<String> runtimeOnlyModules, List<String> javafxModules,
            List<String> jvmOptions) {

        static Recipe read() throws IOException {
            return new Gson().fromJson(Files.readString(Path.of("jlink.json")), Recipe.class);
        }
    }

    @Test
    void jdepsFindsTheModulesThatTheListNames(@TempDir Path folder) throws IOException {
        var recipe = Recipe.read();
        var named = new TreeSet<>(recipe.jdkModules());
        named.addAll(recipe.javafxModules());
        assertEquals(withRequired(modulesNeeded(folder)), withRequired(named));
    }

    @Test
    void modulesThatNoClassMentionsAreOfThisJdkAndNamedOnce() throws IOException {
        var recipe = Recipe.read();
        for (var module : recipe.runtimeOnlyModules()) {
            assertTrue(ModuleLayer.boot().findModule(module).isPresent(), module);
            assertTrue(!recipe.jdkModules().contains(module), module);
        }
    }

    @Test
    void testsRunWithTheOptionsOfTheProgram() throws Exception {
        var running = ManagementFactory.getRuntimeMXBean().getInputArguments();
        var missing = new ArrayList<>(Recipe.read().jvmOptions());
        missing.removeAll(running);
        assertEquals(List.of(), missing);
    }

    private static Set<String> modulesNeeded(Path folder) throws IOException {
        var libraries = RuntimeLibraries.jars();
        var javafx = libraries.stream().filter(RuntimeLibraries::isJavafx).map(Path::toString).toList();
        var merged = folder.resolve("program.jar");
        try (var jar = new ZipOutputStream(Files.newOutputStream(merged))) {
            jar.setLevel(0);
            var names = new HashSet<String>();
            for (var library : libraries.stream().filter(Predicate.not(RuntimeLibraries::isJavafx)).toList()) {
                addClasses(library, jar, names);
            }
            addClasses(Path.of("target", "classes"), jar);
        }
        return jdeps("--ignore-missing-deps", "--print-module-deps",
                "--module-path", String.join(File.pathSeparator, javafx), merged.toString());
    }

    /// The modules and all that they require: jdeps leaves out what another module brings along.
    private static Set<String> withRequired(Set<String> modules) {
        var javafx = RuntimeLibraries.jars().stream().filter(RuntimeLibraries::isJavafx).toArray(Path[]::new);
        var finder = ModuleFinder.compose(ModuleFinder.ofSystem(), ModuleFinder.of(javafx));
        return Configuration.empty().resolve(finder, ModuleFinder.of(), modules).modules().stream()
                .map(ResolvedModule::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// jdeps follows a library's own module description where it has one, and those name libraries that Frameseek does
    /// not use; so all classes are laid into one plain jar, as the class path does.
    private static void addClasses(Path library, ZipOutputStream target, Set<String> names) throws IOException {
        try (var source = new ZipFile(library.toFile())) {
            for (var entry : source.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                var name = entry.getName();
                if (!name.startsWith("META-INF/") && !name.endsWith("module-info.class") && names.add(name)) {
                    target.putNextEntry(new ZipEntry(name));
                    source.getInputStream(entry).transferTo(target);
                }
            }
        }
    }

    private static void addClasses(Path folder, ZipOutputStream target) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                target.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, target);
            }
        }
    }

    private static Set<String> jdeps(String... arguments) {
        var output = new StringWriter();
        var errors = new StringWriter();
        var exit = ToolProvider.findFirst("jdeps").orElseThrow()
                .run(new PrintWriter(output), new PrintWriter(errors), arguments);
        assertEquals(0, exit, () -> "" + output + errors);
        return Set.of(output.toString().strip().split(","));
    }
}
