package org.frameseek.download;

import java.util.List;

/// Files that belong together: all of them appear, or none.
///
/// @param name what a person knows them by
public record FileList(String name, List<RemoteFile> files) {
    public FileList {
        files = List.copyOf(files);
    }
}
