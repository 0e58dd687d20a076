package org.frameseek.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frameseek.download.DownloadException;
import org.frameseek.engine.pack.DriverProbe;
import org.frameseek.engine.pack.DriverProbe.Card;
import org.frameseek.engine.pack.DriverProbe.Driver;
import org.frameseek.engine.pack.EngineChoice;
import org.frameseek.engine.pack.EnginePack;
import org.frameseek.engine.pack.EnginePackException;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The offer to use a graphics card, with a stand-in for the driver.
class GraphicsCardTest {
    private static final Card OLD = new Card("Tesla P4", 61, 8_000_000_000L);
    private static final Card T4 = new Card("NVIDIA T4", 75, 16_000_000_000L);

    @TempDir
    private Path home;

    private GraphicsCard card(Card... cards) {
        DriverProbe probe = () -> Optional.of(new Driver(12080, List.of(cards)));
        return new GraphicsCard(home, probe, () -> {
            throw new DownloadException("download.offline", null, null);
        }, new InlineTasks(), Runnable::run);
    }

    @Test
    void onlyACardThatTheEngineSupportsIsOffered() {
        var none = card(OLD);
        none.refresh();
        assertNull(none.cardProperty().get());
        var one = card(OLD, T4);
        one.refresh();
        assertEquals(T4, one.cardProperty().get());
        assertEquals(GraphicsCard.State.OFFERED, one.stateProperty().get());
    }

    @Test
    void aFailedDownloadIsOfferedAgain() {
        var card = card(T4);
        card.refresh();
        card.get();
        assertEquals(GraphicsCard.State.OFFERED, card.stateProperty().get());
        assertInstanceOf(DownloadException.class, card.problemProperty().get());
    }

    @Test
    void aChosenEngineIsShownAndSoIsOneThatNoLongerFits() throws Exception {
        var lib = Files.createDirectories(home.resolve("libtorch/lib"));
        Files.writeString(lib.resolve("libtorch_cpu.so"), "");
        Files.writeString(lib.resolve("libtorch_cuda.so"), "");
        Files.writeString(home.resolve("libtorch/build-version"), "2.7.1+cu128");
        new EngineChoice(home).use(EnginePack.in(home.resolve("libtorch")));
        var card = card(T4);
        card.refresh();
        assertEquals(GraphicsCard.State.CHOSEN, card.stateProperty().get());
        Files.delete(lib.resolve("libtorch_cuda.so"));
        card.refresh();
        assertEquals(GraphicsCard.State.OFFERED, card.stateProperty().get());
        assertInstanceOf(EnginePackException.class, card.problemProperty().get());
        card.remove();
        assertNull(card.problemProperty().get());
    }
}
