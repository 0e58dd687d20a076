/// Searches an archive: the executors scan the shots, then the indexes of the best videos. The driver encodes the
/// descriptions and merges the answers.
@org.jspecify.annotations.NullMarked
package org.frameseek.archive.search;
