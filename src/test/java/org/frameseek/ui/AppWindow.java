package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ObservableList;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.frameseek.media.Picture;
import org.frameseek.media.StillReader;
import org.frameseek.model.Framing;
import org.frameseek.search.Moment;
import org.frameseek.ui.main.MainWindow;
import org.frameseek.ui.model.FolderModelLoader;
import org.frameseek.ui.model.LoadedModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// One window on the sample for all tests of a class, and what they do with it: press, drag, wait, look.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class AppWindow {
    static final Path SAMPLE = Path.of("models/demo/sample.mp4").toAbsolutePath();
    static final int FRAMES = 1235;
    /// The sample's scenes are equally long, see `SampleStory`.
    static final int SCENE = 65;
    static final String RED_CAR = "a red car in the city at night";
    static final int RED_CAR_SCENE = 2;
    static final String CAT = "an orange cat sleeping in the bedroom";
    static final int CAT_SCENE = 4;
    static final String UMBRELLA = "a pink umbrella in the rain";
    static final int UMBRELLA_SCENE = 9;
    static final AtomicInteger ENCODED = new AtomicInteger();

    @TempDir
    static Path folder;

    static TestDesktop window;
    static MainWindow.Models models;
    static Watchdog watchdog;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        open(List.of(SAMPLE));
        watchdog = new Watchdog();
    }

    static void open(List<Path> videos) throws Exception {
        window = new TestDesktop(folder.resolve("家 home"), (model, compute) -> {
            var loaded = new FolderModelLoader(_ -> Optional.empty(), () -> Framing.AS_TRAINED,
                    folder.resolve("known-models.json")).load(model, compute);
            var frames = new WatchedEncoder(loaded.frames(), ENCODED::addAndGet);
            return new LoadedModel(model, frames, loaded.texts(), loaded.readsChinese(), loaded.memory());
        }, videos);
        models = window.models();
    }

    @AfterAll
    static void stop() throws Exception {
        watchdog.close();
        window.close();
    }

    @AfterEach
    void threadStayedFree() {
        assertEquals(List.of(), watchdog.findings());
    }

    /// Waits until every frame of the sample is indexed.
    static void indexed() throws Exception {
        window.indexed(FRAMES);
    }

    /// Asks, and waits for the answer.
    static void type(String text) throws Exception {
        TextField field = window.node("#query");
        FxExtension.run(() -> {
            field.requestFocus();
            field.setText(text);
        });
        Await.until(models.search().resultProperty(), result -> result != null && result.query().text().equals(text));
    }

    /// Waits until the player is at a frame.
    static void shows(int frame) throws Exception {
        Await.until(models.player().frameProperty(), shown -> shown.intValue() == frame);
    }

    /// A match of the answer, counted from 1.
    static Moment moment(int rank) {
        return models.search().resultProperty().get().moments().get(rank - 1);
    }

    /// The notices that lie over the window.
    static ObservableList<Node> toasts() throws Exception {
        Pane toasts = window.node(".toasts");
        return toasts.getChildren();
    }

    static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    /// A press, drag or release of the primary button.
    static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false,
                type != MouseEvent.MOUSE_RELEASED, false, false, false, false, false, null);
    }

    static int scene(int frame) {
        return frame / SCENE;
    }

    /// The first frame of the greatest heat.
    static int hottest(float[] heat) {
        int hottest = 0;
        for (int frame = 1; frame < heat.length; frame++) {
            hottest = heat[frame] > heat[hottest] ? frame : hottest;
        }
        return hottest;
    }

    /// Mean difference of the channels between a saved still and a decoded frame.
    static double difference(BufferedImage still, int frame) throws Exception {
        Picture picture;
        try (var reader = StillReader.open(models.session().videoProperty().get().video())) {
            picture = reader.read(frame);
        }
        assertEquals(picture.width(), still.getWidth());
        assertEquals(picture.height(), still.getHeight());
        long sum = 0;
        for (int i = 0; i < picture.width() * picture.height(); i++) {
            int rgb = still.getRGB(i % picture.width(), i / picture.width());
            for (int channel = 0; channel < 3; channel++) {
                sum += Math.abs((rgb >> 16 - 8 * channel & 0xFF) - (picture.rgb()[i * 3 + channel] & 0xFF));
            }
        }
        return (double) sum / picture.rgb().length;
    }
}
