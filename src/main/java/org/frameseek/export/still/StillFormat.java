package org.frameseek.export.still;

import org.frameseek.export.OutputKind;

/// The file format of a saved frame.
public enum StillFormat {
    /// Small, without visible loss.
    JPG(OutputKind.JPG),
    /// Every pixel exactly as shown.
    PNG(OutputKind.PNG),
    /// Like PNG, for print and film software.
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
