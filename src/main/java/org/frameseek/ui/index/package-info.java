/// Indexing as a person sees it: a queue of videos, how far the one at work is, and buttons to pause, go on and cancel.
/// The work itself is `index.IndexJob`; [org.frameseek.ui.index.IndexTask] carries it on the lane that indexes.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.index;
