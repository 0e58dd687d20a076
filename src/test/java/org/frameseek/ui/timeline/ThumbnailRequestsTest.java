package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class ThumbnailRequestsTest {
    private final List<Integer> asked = new ArrayList<>();
    private final List<Consumer<Image>> waiting = new ArrayList<>();
    private final List<Image> shown = new ArrayList<>();
    private final ThumbnailSource source = (frame, ready) -> {
        asked.add(frame);
        waiting.add(ready);
    };
    private final ThumbnailRequests requests = new ThumbnailRequests(() -> source, shown::add);

    @Test
    void framesPassedWhileWaitingAreNeverAskedFor() {
        for (int frame = 1; frame <= 50; frame++) {
            requests.want(frame);
        }
        waiting.getFirst().accept(null);
        waiting.get(1).accept(null);

        assertEquals(List.of(1, 50), asked);
    }

    @Test
    void answersOfAnEarlierHoverAreDropped() {
        requests.want(1);
        requests.cancel();
        requests.want(2);
        waiting.get(0).accept(new WritableImage(1, 1));
        var wanted = new WritableImage(1, 1);
        waiting.get(1).accept(wanted);

        assertEquals(List.of(1, 2), asked);
        assertEquals(List.<Image>of(wanted), shown);
    }

    @Test
    void aSourceMayAnswerAtOnce() {
        var immediate = new ThumbnailRequests(() -> (frame, ready) -> ready.accept(null), shown::add);

        immediate.want(1);
        immediate.want(2);

        assertEquals(2, shown.size());
    }

    @Test
    void theFrameShownIsNotAskedForAgain() {
        requests.want(7);
        waiting.getFirst().accept(null);
        requests.want(7);

        assertEquals(List.of(7), asked);
    }
}
