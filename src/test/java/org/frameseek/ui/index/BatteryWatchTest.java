package org.frameseek.ui.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class BatteryWatchTest {
    @TempDir
    private Path supplies;

    @Test
    void theDiskIsAskedOnALaneOnly() throws IOException {
        Files.writeString(Files.createDirectory(supplies.resolve("BAT0")).resolve("type"), "Battery\n");
        var tasks = new InlineTasks();
        tasks.hold();
        var watch = new BatteryWatch(new Battery(supplies), new SimpleObjectProperty<>(false), tasks);
        watch.refresh();
        assertFalse(watch.possibleProperty().get());
        tasks.release();
        assertTrue(watch.possibleProperty().get());
    }
}
