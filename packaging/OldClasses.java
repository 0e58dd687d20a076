import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/// Brings class files from before Java 6 to the form of Java 8. The AOT cache leaves out classes without stack maps,
/// and one such library (picocli) would cost a third of the time that the program takes to start.
final class OldClasses implements AutoCloseable {

    private static final ClassTransform TO_JAVA_8 = ClassTransform
            .transformingMethodBodies(CodeTransform.ACCEPT_ALL)
            .andThen((builder, element) -> {
                if (element instanceof ClassFileVersion) {
                    builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
                } else {
                    builder.with(element);
                }
            });

    private final URLClassLoader loader;
    private final ClassFile classFile;

    /// @param jar the library whose classes are given; its own class hierarchy is needed for the stack maps
    OldClasses(Path jar) throws IOException {
        loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        classFile = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)
                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    byte[] modernised(byte[] classBytes) {
        var major = (classBytes[6] & 0xff) << 8 | classBytes[7] & 0xff;
        if (major >= ClassFile.JAVA_6_VERSION) {
            return classBytes;
        }
        return classFile.transformClass(classFile.parse(classBytes), TO_JAVA_8);
    }
}
