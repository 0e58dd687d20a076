package org.frameseek.ui.model;

import java.nio.file.Path;
import org.frameseek.catalogue.CatalogueEntry;
import org.jspecify.annotations.Nullable;

/// A model of the catalogue, and how much of it is on this computer.
///
/// @param folder its folder, or null until the download is complete
/// @param kept bytes of an unfinished download
/// @param usable whether everything else that it needs is on this computer
public record ModelOffer(CatalogueEntry entry, @Nullable Path folder, long kept, boolean usable) {
    public boolean isHere() {
        return folder != null;
    }

    public boolean isUnfinished() {
        return folder == null && kept > 0;
    }
}
