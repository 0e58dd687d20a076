package org.frameseek.archive.index;

import com.google.gson.Gson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.archive.store.LocalFile;
import org.frameseek.error.UserException;

/// Indexes one video in a process of its own: whatever the video does to the process, the executor lives on.
///
/// Reads one line of JSON from standard input and writes its outcome into a file. Ends when standard input does,
/// because the executor is gone then.
public final class IsolatedVideo {
    static final String OUTCOME = "outcome.json";
    private static final Gson JSON = new Gson();

    /// What to do.
    ///
    /// @param path of the video, local
    /// @param longest frames that one task indexes
    /// @param isCopy whether it is a copy of the archive's file
    /// @param scratch an existing local folder for the index and the outcome
    record Order(Assignment work, String path, boolean isCopy, ModelSource model, String modelFolder, String scratch,
            int longest) {
        String json() {
            return JSON.toJson(this);
        }
    }

    private IsolatedVideo() {
    }

    public static void main(String[] arguments) throws IOException {
        var order = JSON.fromJson(line(System.in), Order.class);
        Thread.ofPlatform().daemon().start(IsolatedVideo::endWithParent);
        Files.writeString(Path.of(order.scratch(), OUTCOME), JSON.toJson(run(order)));
    }

    static Outcome.Part outcome(Path scratch) throws IOException {
        return JSON.fromJson(Files.readString(scratch.resolve(OUTCOME)), Outcome.Part.class);
    }

    private static Outcome.Part run(Order order) throws IOException {
        try (var model = order.model().load(Path.of(order.modelFolder()))) {
            return new VideoIndexing(model.frames(), Path.of(order.scratch()), order.longest()).run(order.work(),
                    new LocalFile(Path.of(order.path()), order.isCopy()), _ -> false, () -> false);
        } catch (UserException e) {
            return Outcome.Part.failed(e.code(), e.getMessage());
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int sign = in.read(); sign >= 0 && sign != '\n'; sign = in.read()) {
            line.write(sign);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing more is expected.
            }
        } catch (IOException e) {
            // The pipe is broken: the parent is gone too.
        }
        Runtime.getRuntime().halt(1);
    }
}
