/// The archive's files on any Hadoop file system: the videos, and the output folder with indexes and tables. Used by
/// the driver and by every executor.
@org.jspecify.annotations.NullMarked
package org.frameseek.archive.store;
