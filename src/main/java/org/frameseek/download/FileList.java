package org.frameseek.download;

import java.util.List;

/// Files that belong together: either all of them appear or none.
///
/// @param name the name that users know the files by
public record FileList(String name, List<RemoteFile> files) {
    public FileList {
        files = List.copyOf(files);
    }
}
