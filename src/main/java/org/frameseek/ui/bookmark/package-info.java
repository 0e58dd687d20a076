/// Bookmarks and notes on frames and ranges of the open video: the list beside the matches. JavaFX thread only; files
/// are read and written on the lane for files.
@NullMarked
package org.frameseek.ui.bookmark;

import org.jspecify.annotations.NullMarked;
