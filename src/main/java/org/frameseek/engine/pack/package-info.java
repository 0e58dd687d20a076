/// Builds of the engine for graphics cards: which card and driver there are, whether a folder holds a build that fits,
/// and which one the next start uses. Knows neither the engine nor its library: a build is chosen before they are
/// loaded. Called by the root at the start, and by `cli`.
@NullMarked
package org.frameseek.engine.pack;

import org.jspecify.annotations.NullMarked;
