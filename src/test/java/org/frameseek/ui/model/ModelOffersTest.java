package org.frameseek.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.catalogue.Catalogue;
import org.frameseek.catalogue.CatalogueEntry;
import org.frameseek.catalogue.CatalogueException;
import org.frameseek.catalogue.Languages;
import org.frameseek.catalogue.ModelShelf;
import org.frameseek.catalogue.Role;
import org.frameseek.download.Network;
import org.frameseek.download.Proxies;
import org.frameseek.download.StandInServer;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.Await;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.model.ModelOffersViewModel.SpeedSource;
import org.frameseek.ui.task.FxTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Getting a model in the window: one click, pause, go on, cancel, and use.
class ModelOffersTest {
    private static final byte[] WEIGHTS = new byte[2 << 20];
    private static final CatalogueEntry ENTRY = new CatalogueEntry(
            "org/tiny", "Tiny CLIP", Role.FIRST_CHOICE, "0123456789012345678901234567890123456789", "MIT",
            Languages.MANY, 1.3, 8, 32, "clip", null,
            List.of(new CatalogueEntry.File("model.safetensors", (long) WEIGHTS.length,
                    "5647f05ec18958947d32874eeb788fa396a05d0bab7c1b71f112ceb7e9b31eee", null)),
            Map.of("en", "Finds more than others.", "zh", "找得更准。"));

    private static final SpeedSource SPEED = new SpeedSource() {
        @Override
        public OptionalDouble known() {
            return OptionalDouble.empty();
        }

        @Override
        public double measure() {
            return 26;
        }
    };

    @TempDir
    private Path home;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Path> used = new ArrayList<>();
    private StandInServer hub;
    private FxTasks tasks;
    private ModelOffersViewModel offers;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
    }

    @BeforeEach
    void open() throws Exception {
        hub = new StandInServer((request, out) -> {
            int from = request.from();
            StandInServer.head(out, from == 0 ? "200 OK" : "206 Partial Content",
                    "Content-Length: " + (WEIGHTS.length - from), "ETag: \"1\"",
                    "Content-Range: bytes " + from + "-" + (WEIGHTS.length - 1) + "/" + WEIGHTS.length);
            if (from == 0) {
                out.write(WEIGHTS, 0, 1 << 20);
                out.flush();
                awaitGoOn();
            } else {
                awaitGoOn();
                out.write(WEIGHTS, from, WEIGHTS.length - from);
            }
        });
        tasks = new FxTasks(failure -> { });
        var shelf = new ModelShelf(
                new Catalogue(List.of(ENTRY)), home.resolve("demo"), home.resolve("models"), List.of());
        var network = new Network(hub.address(), Proxies.SYSTEM, null);
        offers = FxExtension.call(
                () -> new ModelOffersViewModel(
                        () -> shelf, () -> network, SPEED, used::add, tasks, Platform::runLater));
    }

    private void awaitGoOn() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() throws Exception {
        goOn.countDown();
        tasks.close();
        hub.close();
    }

    private void startAndReceive() throws Exception {
        FxExtension.run(() -> offers.get(ENTRY));
        Await.until(offers.progressProperty(), progress -> progress != null && progress.done() > 500_000);
    }

    @Test
    void aModelOfManyLanguagesIsRecommended() throws Exception {
        assertNull(offers.multilingualProperty().get());
        FxExtension.run(offers::recommend);
        Await.until(offers.multilingualProperty(), ENTRY::equals);
    }

    @Test
    void aDamagedListOfModelsIsToldWhereModelsAreOffered() throws Exception {
        var damaged = FxExtension.call(() -> new ModelOffersViewModel(
                () -> {
                    throw new CatalogueException("catalogue.damaged", home.resolve("catalog.json"), null);
                },
                () -> null, SPEED, used::add, tasks, Platform::runLater));
        FxExtension.run(damaged::refresh);
        Await.until(damaged.problemProperty(), CatalogueException.class::isInstance);
        assertEquals(List.of(), damaged.offers());
    }

    @Test
    void speedIsMeasuredOnDemandAndShownForEachModel() throws Exception {
        FxExtension.run(offers::measure);
        Await.until(offers.measuringProperty(), measuring -> !measuring);
        Await.until(offers.speedProperty(), speed -> speed.doubleValue() == 26);
        var card = FxExtension.call(() -> new ModelOfferCard(
                offers, new ModelOffer(ENTRY, null, 0, true), false, new Texts()));
        boolean said = FxExtension.call(() -> card.lookupAll(".label").stream()
                .anyMatch(node -> ((Labeled) node).getText().contains("about 20 frames/s here")));
        assertTrue(said);
    }

    @Test
    void pausesGoesOnAndUsesTheModel() throws Exception {
        startAndReceive();
        FxExtension.run(offers::pause);
        Await.until(offers.offers(), () -> offers.offers().stream().anyMatch(ModelOffer::isUnfinished), "paused");
        assertNull(offers.runningProperty().get());
        goOn.countDown();
        FxExtension.run(() -> offers.get(ENTRY));
        Await.until(offers.offers(), () -> offers.offers().stream().anyMatch(ModelOffer::isHere), "here");
        assertEquals(List.of(home.resolve("models/org--tiny")), used);
        assertTrue(hub.requests().getLast().from() > 500_000, "nothing was fetched twice");
        assertNull(offers.problemProperty().get());
    }

    @Test
    void cancelLeavesNothing() throws Exception {
        startAndReceive();
        FxExtension.run(() -> offers.discard(ENTRY));
        Await.until(offers.offers(), () -> !offers.offers().isEmpty(), "looked again");
        assertFalse(offers.offers().getFirst().isUnfinished());
        try (var left = Files.list(home.resolve("models"))) {
            assertEquals(List.of(), left.toList());
        }
        assertEquals(List.of(), used);
    }

    @Test
    void saysWhyItEnded() throws Exception {
        hub.close();
        FxExtension.run(() -> offers.get(ENTRY));
        Await.until(offers.problemProperty(), problem -> problem != null);
        assertNull(offers.runningProperty().get());
    }

    @Test
    void theDialogShowsHowFarItIs() throws Exception {
        startAndReceive();
        var texts = new Texts();
        for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            FxExtension.run(() -> {
                texts.localeProperty().set(locale);
                var owner = new Stage();
                owner.setScene(new Scene(new Pane()));
                owner.show();
                new ModelOffersDialog(
                        owner, offers, new SimpleObjectProperty<>(), () -> { }, () -> { }, texts).show();
            });
            Await.until(offers.offers(), () -> !offers.offers().isEmpty(), "offers");
            FxExtension.call(() -> {
                var dialog = (Stage) Window.getWindows().getLast();
                var root = dialog.getScene().getRoot();
                FxExtension.layout(root);
                var words = texts(root, ".label");
                assertTrue(words.stream().anyMatch(text -> text.contains("2.1 MB")), words.toString());
                assertEquals(List.of(texts.get("models.pause"), texts.get("models.cancel")), texts(root, ".button"));
                FxExtension.save(dialog.getScene().snapshot(null), "model-fetched-" + locale.toLanguageTag());
                dialog.close();
                ((Stage) dialog.getOwner()).close();
                return null;
            });
        }
    }

    private static List<String> texts(Parent root, String style) {
        return root.lookupAll(".model-offer " + style).stream().map(node -> ((Labeled) node).getText()).toList();
    }
}
