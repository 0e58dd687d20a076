/// What is known of one video: its file, its pictures, its index, and why indexing failed. Shown beside the matches;
/// JavaFX thread only, sizes are read on the lane for files.
@NullMarked
package org.frameseek.ui.info;

import org.jspecify.annotations.NullMarked;
