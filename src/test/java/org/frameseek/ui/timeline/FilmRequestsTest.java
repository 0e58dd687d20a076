package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FilmRequestsTest {
    private final List<Integer> asked = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private final AtomicBoolean sparing = new AtomicBoolean();
    private Consumer<Image> answer;
    private final FilmRequests requests = new FilmRequests(() -> this::ask, sparing::get,
            (frame, _) -> shown.add(frame));

    private void ask(int frame, Consumer<Image> ready) {
        asked.add(frame);
        answer = ready;
    }

    @Test
    void picturesAreAskedForOneAfterTheOther() {
        requests.want(List.of(1, 2, 3));
        assertEquals(List.of(1), asked);
        answer.accept(null);
        answer.accept(null);
        answer.accept(null);
        assertEquals(List.of(1, 2, 3), asked);
        assertEquals(asked, shown);
    }

    @Test
    void whatIsNoLongerInViewIsNotAskedFor() {
        requests.want(List.of(1, 2, 3));
        requests.want(List.of(7));
        answer.accept(null);
        assertEquals(List.of(1, 7), asked);
    }

    @Test
    void itRestsWhileAVideoIsBeingIndexed() {
        sparing.set(true);
        requests.want(List.of(1, 2));
        answer.accept(null);
        assertEquals(List.of(1), asked);
    }
}
