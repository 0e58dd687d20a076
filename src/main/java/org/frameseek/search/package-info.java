/// From questions to ranked moments: questions and their grammar, scores of all frames, what the scores mean, cuts
/// between shots, moments and the columns of a heatmap. Pure computation without I/O; safe to call from any thread.
/// Called by the window on its query lane and by the command line.
@NullMarked
package org.frameseek.search;

import org.jspecify.annotations.NullMarked;
