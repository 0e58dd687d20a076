package org.frameseek.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/// A file or folder that a command writes. Options that name one have this type, and no other: it leads to a path only
/// through the gate that protects what is there.
///
/// @param path as typed
record OutputPath(Path path) {
    /// Reads the option's value.
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
