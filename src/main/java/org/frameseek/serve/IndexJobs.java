package org.frameseek.serve;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.error.UserException;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Indexes the videos that clients name, one after the other. The last jobs are remembered.
final class IndexJobs {
    private static final Logger LOG = LoggerFactory.getLogger(IndexJobs.class);
    private static final int REMEMBERED = 1000;

    private enum State {
        WAITING, RUNNING, DONE, FAILED
    }

    /// @param error why it failed, or null
    private record Job(int id, Path file, State state, int indexed, int frames, @Nullable String error) {
        Job with(State newState, int nowIndexed, int ofFrames, @Nullable String why) {
            return new Job(id, file, newState, nowIndexed, ofFrames, why);
        }

        JsonObject json() {
            var json = new JsonObject();
            json.addProperty("job", id);
            json.addProperty("file", file.toString());
            json.addProperty("state", state.name().toLowerCase(Locale.ROOT));
            json.addProperty("indexed", indexed);
            json.addProperty("frames", frames);
            json.addProperty("error", error);
            return json;
        }
    }

    private final Library library;
    private final Videos videos;
    private final FrameEncoder encoder;
    private final AtomicInteger ids = new AtomicInteger();
    private final ConcurrentSkipListMap<Integer, Job> jobs = new ConcurrentSkipListMap<>();
    private final ExecutorService runner =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("serve-index").factory());

    IndexJobs(Library library, Videos videos, FrameEncoder encoder) {
        this.library = library;
        this.videos = videos;
        this.encoder = encoder;
    }

    JsonObject start(Path file) {
        var job = new Job(ids.incrementAndGet(), file, State.WAITING, 0, 0, null);
        jobs.put(job.id(), job);
        if (jobs.size() > REMEMBERED) {
            jobs.pollFirstEntry();
        }
        runner.execute(() -> run(job));
        return job.json();
    }

    Optional<JsonObject> find(int id) {
        return Optional.ofNullable(jobs.get(id)).map(Job::json);
    }

    private void run(Job job) {
        note(job.with(State.RUNNING, 0, 0, null));
        try {
            var report = library.fill(videos.open(job.file()), encoder, IndexOptions.NEAR,
                    news -> note(job.with(State.RUNNING, news.done(), news.frames(), null)), () -> false);
            note(job.with(State.DONE, report.indexed(), report.frames(), null));
        } catch (UserException e) {
            LOG.info("{} not indexed", job.file(), e);
            note(job.with(State.FAILED, 0, 0, e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.error("{} not indexed", job.file(), e);
            note(job.with(State.FAILED, 0, 0, "Something unexpected went wrong; the log says more."));
        }
    }

    /// A job that is no longer remembered stays so.
    private void note(Job job) {
        jobs.computeIfPresent(job.id(), (_, _) -> job);
    }
}
