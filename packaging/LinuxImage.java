import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/// The installed program on Linux, with the same launcher as the program folder.
///
/// Not jpackage's: its launcher asks rpm and dpkg about itself at every start (0.2 s here), and starts Java in whatever
/// locale it is called in, so that in a POSIX one no file with a Chinese name can be opened.
/// ```
/// bin/frameseek
/// lib/           the bundle, java.options, runtime/, frameseek.aot
/// ```
record LinuxImage(Path root, Recipe recipe) {

    void build(ProgramFolder folder, Path work) throws IOException {
        var bundle = new Bundle(root.resolve("lib"));
        bundle.assemble(recipe, folder);
        stripSymbols(bundle);
        Files.write(bundle.root().resolve("java.options"), recipe.programOptions());
        var runtime = new RuntimeImage(bundle.root().resolve("runtime"));
        runtime.link(recipe, folder.javafx(), work);
        new Launchers(recipe).write(List.of("frameseek"), root.resolve("bin"),
                recipe.installedOptions(), bundle.classPath());
        forgetTimes(bundle);
        new AotCache(recipe, bundle, runtime).train(work);
    }

    /// The cache is valid for jars of one time only, and a Flatpak has no times: all its files are of 1970. On a file
    /// system that cannot hold that year, such as FAT, the archive starts without the cache.
    private static void forgetTimes(Bundle bundle) throws IOException {
        for (var jar : bundle.classPath()) {
            Files.setLastModifiedTime(bundle.root().resolve(jar), FileTime.fromMillis(0));
        }
    }

    /// libtorch brings 90 MB of symbols that only a debugger reads.
    private static void stripSymbols(Bundle bundle) throws IOException {
        if (Tools.exists("strip")) {
            for (var library : Folders.filesBelow(bundle.root().resolve("natives"))) {
                Tools.system(List.of("strip", "--strip-unneeded", library.toString()), Path.of("."));
            }
        }
    }
}
