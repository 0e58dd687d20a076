package org.frameseek.export.still;

import org.frameseek.export.OutputKind;

/// As what a frame is saved.
public enum StillFormat {
    /// Small; looks the same.
    JPG(OutputKind.JPG),
    /// Every pixel as it is shown.
    PNG(OutputKind.PNG),
    /// As PNG, for programs of the print and film trade.
    TIFF(OutputKind.TIFF);

    private final OutputKind kind;

    StillFormat(OutputKind kind) {
        this.kind = kind;
    }

    public OutputKind kind() {
        return kind;
    }

    public static StillFormat of(OutputKind kind) {
        for (var format : values()) {
            if (format.kind == kind) {
                return format;
            }
        }
        throw new IllegalArgumentException(kind + " is no picture");
    }
}
