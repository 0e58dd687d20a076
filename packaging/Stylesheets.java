import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import javafx.css.Stylesheet;

/// The binary form of stylesheets, which JavaFX reads in a third of the time. It looks for one beside every `.css`.
final class Stylesheets {

    private static final String ENDING = ".css";

    private Stylesheets() {}

    /// True for a stylesheet beside which no binary form lies.
    static boolean lacksBinary(String entry, ZipFile jar) {
        return entry.endsWith(ENDING) && jar.getEntry(binaryName(entry)) == null;
    }

    /// Where JavaFX looks for the binary form.
    static String binaryName(String entry) {
        return entry.substring(0, entry.length() - ENDING.length()) + ".bss";
    }

    static byte[] binary(InputStream sheet) throws IOException {
        var folder = Files.createTempDirectory("stylesheet");
        var text = folder.resolve("sheet.css");
        var binary = folder.resolve("sheet.bss");
        try {
            Files.copy(sheet, text);
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            return Files.readAllBytes(binary);
        } finally {
            Folders.delete(folder);
        }
    }
}
