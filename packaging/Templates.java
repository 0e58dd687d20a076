import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Text files with places to fill in, written `@NAME@`.
final class Templates {

    private Templates() {}

    static String fill(Path template, Map<String, String> places) throws IOException {
        var text = Files.readString(template);
        for (var place : places.entrySet()) {
            text = text.replace("@" + place.getKey() + "@", place.getValue());
        }
        return text;
    }
}
