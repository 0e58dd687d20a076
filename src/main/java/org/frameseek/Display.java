package org.frameseek;

/// Whether there is a screen for a window.
final class Display {
    private Display() {
    }

    static boolean exists() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return true;
        }
        return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || "Headless".equals(System.getProperty("glass.platform"));
    }

    private static boolean isSet(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
