package org.frameseek.ui.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether the computer runs on battery, as Linux reports it. Elsewhere no battery is known.
final class Battery {
    static final Path LINUX = Path.of("/sys/class/power_supply");

    private final Path supplies;

    /// @param supplies a folder per battery or charger, with files named after its properties
    Battery(Path supplies) {
        this.supplies = supplies;
    }

    /// Whether the computer has a battery. Those of mice and headsets do not count.
    boolean exists() throws IOException {
        return any("type", "Battery");
    }

    boolean isDischarging() throws IOException {
        return any("status", "Discharging");
    }

    private boolean any(String property, String value) throws IOException {
        if (!Files.isDirectory(supplies)) {
            return false;
        }
        try (var all = Files.newDirectoryStream(supplies)) {
            for (var supply : all) {
                if (read(supply, "type").equals("Battery") && !read(supply, "scope").equals("Device")
                        && read(supply, property).equals(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String read(Path supply, String property) throws IOException {
        var file = supply.resolve(property);
        return Files.isReadable(file) ? Files.readString(file).strip() : "";
    }
}
