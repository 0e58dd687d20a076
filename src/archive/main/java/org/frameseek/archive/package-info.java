/// `frameseek-archive`, the command line that indexes and searches an archive on a Spark cluster. Runs on the driver;
/// called by `spark-submit`. The desktop program carries none of it.
@org.jspecify.annotations.NullMarked
package org.frameseek.archive;
