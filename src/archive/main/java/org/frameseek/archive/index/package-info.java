/// Indexes an archive: the driver lists videos and keeps the report, the executors index one video per task.
@org.jspecify.annotations.NullMarked
package org.frameseek.archive.index;
