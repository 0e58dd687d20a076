package org.frameseek.catalogue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A model on this computer.
///
/// @param name as on the hub where that is known, else the folder's name
/// @param entry its entry in the catalogue, or null
public record FoundModel(String name, Path folder, Place place, @Nullable CatalogueEntry entry) {
    public enum Place {
        /// Came with the program.
        BUNDLED,
        /// Downloaded or imported by the program.
        DOWNLOADED,
        /// Downloaded by another program, and only read here.
        HUB_CACHE,
        /// In a folder that a person chose.
        ADDED
    }
}
