import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `natives/`: the libraries of this system, unpacked when the installer is built, so that the first start unpacks
/// and downloads nothing.
/// ```
/// torch/        libtorch and DJL's binding to it      (DJL: PYTORCH_LIBRARY_PATH)
/// binding/      DJL's binding to a CUDA build         (DJL: ENGINE_CACHE_DIR, whose layout this is)
/// tokenizers/   the tokenizer                         (DJL: RUST_LIBRARY_PATH, the file itself)
/// ffmpeg/       FFmpeg and JavaCPP's bindings         (JavaCPP: java.library.path with pathsFirst)
/// jna/          JNA's dispatcher, which DJL needs     (JNA: jna.boot.library.path)
/// ```
record NativeLibraries(Path root) {

    /// Where libraries lie in jars: the folder's name there, the platform's, and the file's.
    private static final Pattern ENTRY = Pattern.compile(
            "(pytorch/cpu|jnilib|native/lib|org/bytedeco/\\w+|com/sun/jna)/([\\w-]+)/(?:cpu/)?([^/]+)");

    private static final Map<String, String> FOLDERS = Map.of(
            "pytorch/cpu", "torch", "jnilib", "torch", "native/lib", "tokenizers", "com/sun/jna", "jna",
            "org/bytedeco/ffmpeg", "ffmpeg", "org/bytedeco/javacpp", "ffmpeg");

    private static final Pattern CUDA_BINDING =
            Pattern.compile("jnilib/([\\w-]+)/(cu\\d+)/((?:lib)?djl_torch\\.(?:so|dll))");

    /// The jar's name says for which engine and which DJL the binding is.
    private static final Pattern BINDING_JAR = Pattern.compile("pytorch-jni-([\\d.]+)-([\\d.]+)\\.jar");

    private Path cudaBinding(Path jar, Matcher binding) {
        var versions = BINDING_JAR.matcher(jar.getFileName().toString());
        return versions.matches()
                ? root.resolve("binding/pytorch")
                        .resolve(versions.group(1) + "-" + binding.group(2) + "-" + binding.group(1))
                        .resolve(versions.group(2) + "-" + binding.group(3))
                : null;
    }

    /// Unpacks what `jar` has for this platform.
    void unpack(Path jar, Recipe recipe) throws IOException {
        Jars.unpack(jar, entry -> place(jar, entry, recipe));
    }

    private Path place(Path jar, String entry, Recipe recipe) {
        var binding = CUDA_BINDING.matcher(entry);
        if (binding.matches()) {
            return recipe.platformNames().contains(binding.group(1)) ? cudaBinding(jar, binding) : null;
        }
        var parts = ENTRY.matcher(entry);
        var wanted = Jars.isLibrary(entry) && parts.matches() && recipe.platformNames().contains(parts.group(2));
        return wanted ? root.resolve(FOLDERS.get(parts.group(1))).resolve(parts.group(3)) : null;
    }
}
