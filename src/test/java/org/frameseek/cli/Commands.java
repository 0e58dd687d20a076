package org.frameseek.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.media.TestVideos;

/// Runs commands as a script does, with a data folder of its own and without the web.
///
/// @param folder the user's folder, which gets the data folder `home`
/// @param models the folder of bundled models
public record Commands(Path folder, Path models) {
    public static final String MODEL = Path.of("src/test/resources/model/clip/openai").toString();

    public Commands(Path folder) {
        this(folder, Path.of("models"));
    }

    public record Outcome(int exit, String out, String err) {
        public JsonElement json() {
            return JsonParser.parseString(out);
        }

        JsonObject object() {
            return json().getAsJsonObject();
        }
    }

    public Outcome run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var paths = new AppPaths(folder, folder.resolve("home"), models, Optional.empty());
        var texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int exit = FrameseekCommand.create(paths, new WebEnvironment(Map.of(), List.of()), false, _ -> { }, texts)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(texts);
        return new Outcome(exit, out.toString(), err.toString());
    }

    /// Makes a video of 60 frames, 29.97 a second.
    static Path testVideo(Path file) throws IOException {
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=30000/1001:duration=2", "-c:v",
                "libopenh264", "-pix_fmt", "yuv420p", file.toString());
        return file;
    }
}
