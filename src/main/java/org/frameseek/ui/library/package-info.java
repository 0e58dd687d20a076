/// The videos that were opened, dropped or indexed, and the state of each. The list combines a file of known videos,
/// the index folder and the queue. Files are read on the lane for files.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.library;
