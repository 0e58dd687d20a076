/// Indexing as the user sees it: a queue of videos, the progress of the current one, and buttons to pause, resume and
/// cancel. The work itself is `index.IndexJob`; [org.frameseek.ui.index.IndexTask] runs it on the lane for indexing.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.index;
