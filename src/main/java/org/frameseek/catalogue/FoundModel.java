package org.frameseek.catalogue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A model on this computer.
///
/// @param name name on the hub if known, else the folder's name
/// @param entry the model's entry in the catalogue, or null
public record FoundModel(String name, Path folder, Place place, @Nullable CatalogueEntry entry) {
    public enum Place {
        /// Bundled with the program.
        BUNDLED,
        /// Downloaded or imported by the program.
        DOWNLOADED,
        /// Downloaded by another program; only read here.
        HUB_CACHE,
        /// In a folder that the user chose.
        ADDED
    }
}
