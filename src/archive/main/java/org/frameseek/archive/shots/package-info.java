/// The table of shots, which a search scans: a few vectors per shot, read from finished indexes by the executors.
@org.jspecify.annotations.NullMarked
package org.frameseek.archive.shots;
