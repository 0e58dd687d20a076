package org.frameseek.ui.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.frameseek.index.IndexReport;
import org.frameseek.library.Question;
import org.frameseek.library.SavedQuestion;
import org.frameseek.library.SavedQuestions;
import org.frameseek.settings.Settings;
import org.frameseek.ui.ColourVideo;
import org.frameseek.ui.IndexedVideo;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.index.IndexRun;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.question.WatchViewModel.Found;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.session.Sessions;
import org.frameseek.ui.task.InlineTasks;
import org.frameseek.ui.task.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchViewModelTest {
    @TempDir
    static Path folder;

    private static IndexedVideo video;

    @TempDir
    private Path home;

    private final InlineTasks tasks = new InlineTasks();
    private final List<Found> found = new ArrayList<>();
    private int asked;
    private IndexRun.Callbacks run;
    private Session session;
    private SavedViewModel saved;
    private IndexQueue queue;

    @BeforeAll
    static void index() throws Exception {
        video = IndexedVideo.make(folder);
    }

    @AfterAll
    static void closeIndex() {
        video.index().close();
    }

    @BeforeEach
    void open() throws Exception {
        session = Sessions.open(video.file(), video.store(), video.encoder(), video.encoder(), tasks, () -> 0);
        saved = new SavedViewModel(new SavedQuestions(home.resolve("questions.json")), tasks, failure -> {
            throw new AssertionError(failure);
        });
        queue = new IndexQueue(new Settings(), (_, _, _, callbacks) -> {
            run = callbacks;
            return () -> { };
        });
        queue.use(new LoadedModel(Path.of("colours"), video.encoder(), video.encoder(), false, () -> { }));
        new WatchViewModel(queue, session, saved, video.store(), counted()).onFound(found::add);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Tasks counted() {
        return new Tasks() {
            @Override
            public <T> Handle run(Lane lane, Callable<T> work, Consumer<? super T> done,
                    Consumer<? super Exception> failed) {
                asked++;
                return tasks.run(lane, work, done, failed);
            }
        };
    }

    private void index(int encoded, boolean complete) {
        queue.add(List.of(video.file()));
        run.prepared().accept(video.index().header());
        int frames = ColourVideo.frames();
        run.done().accept(new IndexReport(frames, frames, frames, 0, 0, encoded, -1, frames, 1, complete, false,
                Optional.empty()));
    }

    private void save(String text, boolean watched) {
        saved.save(new SavedQuestion(text, Question.of(text), watched));
    }

    @Test
    void watchedQuestionsAreAskedAndOnlyConvincingMatchesAreTold() {
        save("red", true);
        save("red AND green", true);
        save("blue", false);
        save("red AND", true);
        index(ColourVideo.frames(), true);
        assertEquals(List.of("red"), found.stream().map(match -> match.hit().name()).toList());
        var match = found.getFirst();
        assertEquals(video.file(), match.video());
        assertEquals(2, match.hit().matches());
        assertTrue(ColourVideo.isReddest(match.hit().best().frame()));
        assertEquals(video.index().frames().timecode(match.hit().best().frame()), match.timecode());
    }

    @Test
    void nothingIsAskedWhereNothingIsWatched() {
        index(ColourVideo.frames(), true);
        save("red", false);
        index(ColourVideo.frames(), true);
        assertEquals(0, asked);
    }

    @Test
    void videoThatIsNotNewOrNotCompleteIsNotAsked() {
        save("red", true);
        index(0, true);
        index(ColourVideo.frames(), false);
        assertEquals(0, asked);
        assertEquals(List.of(), found);
    }
}
