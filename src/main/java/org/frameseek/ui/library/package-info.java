/// The videos that were opened, dropped or indexed, and what state each is in. The list comes from a file of known
/// videos, from the folder of indexes and from the queue; files are looked at on the lane for files.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.library;
