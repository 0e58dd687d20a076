package org.frameseek.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/// A file or folder that a command writes. Every option for one has this type, because it gives its path only through
/// the gate that protects existing files.
///
/// @param path as typed
record OutputPath(Path path) {
    /// Converts the option's value.
    static final class Converter implements ITypeConverter<OutputPath> {
        @Override
        public OutputPath convert(String value) {
            return new OutputPath(Path.of(value));
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
