package org.frameseek.ui.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatteryTest {
    @TempDir
    private Path supplies;

    private void supply(String name, String type, String status, String scope) throws IOException {
        var folder = Files.createDirectory(supplies.resolve(name));
        Files.writeString(folder.resolve("type"), type + "\n");
        Files.writeString(folder.resolve("status"), status + "\n");
        Files.writeString(folder.resolve("scope"), scope + "\n");
    }

    @Test
    void aLaptopOnItsBatteryDischarges() throws IOException {
        supply("AC", "Mains", "", "System");
        supply("BAT0", "Battery", "Discharging", "System");
        assertTrue(new Battery(supplies).exists());
        assertTrue(new Battery(supplies).isDischarging());
    }

    @Test
    void aChargingOneDoesNot() throws IOException {
        supply("BAT0", "Battery", "Charging", "System");
        assertTrue(new Battery(supplies).exists());
        assertFalse(new Battery(supplies).isDischarging());
    }

    @Test
    void theBatteryOfAMouseDoesNotCount() throws IOException {
        supply("hid-mouse", "Battery", "Discharging", "Device");
        assertFalse(new Battery(supplies).exists());
        assertFalse(new Battery(supplies).isDischarging());
    }

    @Test
    void aSupplyThatCannotBeReadHidesNoOther() throws IOException {
        Files.createDirectories(supplies.resolve("AC/scope"));
        Files.createDirectories(supplies.resolve("AC/type"));
        supply("BAT0", "Battery", "Discharging", "System");
        assertTrue(new Battery(supplies).exists());
        assertTrue(new Battery(supplies).isDischarging());
    }

    @Test
    void whereNothingIsKnownThereIsNoBattery() {
        assertFalse(new Battery(supplies.resolve("absent")).exists());
    }
}
