package org.frameseek.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Whoever asks for a picture waits for the answer before asking for the next: so there is always one.
@ExtendWith(FxExtension.class)
class ThumbnailsTest {
    @TempDir
    Path folder;

    private final InlineTasks tasks = new InlineTasks();
    private final Thumbnails thumbnails = new Thumbnails(tasks);
    private final List<Image> answers = new ArrayList<>();
    private Video video;

    @BeforeEach
    void setUp() throws Exception {
        video = Video.open(TestVideos.numbered(folder, "film.mp4"));
        thumbnails.show(video);
    }

    @AfterEach
    void close() {
        thumbnails.show(null);
    }

    @Test
    void pictureIsTheAnswer() {
        thumbnails.request(3, answers::add);
        assertEquals(1, answers.size());
        assertNotNull(answers.getFirst());
    }

    @Test
    void frameThatCannotBeReadIsAnsweredToo() throws Exception {
        Files.delete(video.file());
        thumbnails.request(3, answers::add);
        assertEquals(1, answers.size());
        assertNull(answers.getFirst());
    }

    @Test
    void frameOfAVideoShownNoLongerIsAnsweredToo() {
        tasks.hold();
        thumbnails.request(3, answers::add);
        thumbnails.show(null);
        thumbnails.request(4, answers::add);
        tasks.release();
        assertEquals(2, answers.size());
        assertNull(answers.getFirst());
        assertNull(answers.getLast());
    }
}
