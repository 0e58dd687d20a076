package org.frameseek.ui.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the computer runs on battery, as Linux reports it. Elsewhere no battery is known.
final class Battery {
    private static final Logger LOG = LoggerFactory.getLogger(Battery.class);
    static final Path LINUX = Path.of("/sys/class/power_supply");

    private final Path supplies;

    /// @param supplies a folder per battery or charger, with files named after its properties
    Battery(Path supplies) {
        this.supplies = supplies;
    }

    /// Whether the computer has a battery. Those of mice and headsets do not count.
    boolean exists() {
        return any("type", "Battery");
    }

    boolean isDischarging() {
        return any("status", "Discharging");
    }

    private boolean any(String property, String value) {
        try (var all = Files.list(supplies)) {
            return all.anyMatch(supply -> !read(supply, "scope").equals("Device")
                    && read(supply, "type").equals("Battery") && read(supply, property).equals(value));
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("No power supplies", e);
            return false;
        }
    }

    /// Not every supply has every property, and a driver may refuse to tell one.
    private static String read(Path supply, String property) {
        try {
            return Files.readString(supply.resolve(property)).strip();
        } catch (IOException e) {
            LOG.trace("{} of {} not known", property, supply, e);
            return "";
        }
    }
}
