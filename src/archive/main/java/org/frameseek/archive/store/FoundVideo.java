package org.frameseek.archive.store;

import java.io.Serializable;

/// A video file as it was listed. A different size or modification time means that the content may differ.
///
/// @param uri on a Hadoop file system, unencoded
/// @param bytes size
/// @param modified milliseconds since 1970
public record FoundVideo(String uri, long bytes, long modified) implements Serializable {
}
