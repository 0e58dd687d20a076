/// From a description's vector to ranked moments: scores of all frames, how they read, cuts between shots, moments and
/// the columns of a heatmap. Pure computation without I/O; safe to call from any
/// thread.
package org.frameseek.search;
