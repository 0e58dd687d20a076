/// From queries to ranked moments: the query grammar, scores of all frames, their calibration, cuts between shots,
/// moments, and the columns of a heatmap. Pure computation without I/O; safe for any thread. Called by `library`, by
/// the window on its query lane, and by the command line.
@NullMarked
package org.frameseek.search;

import org.jspecify.annotations.NullMarked;
