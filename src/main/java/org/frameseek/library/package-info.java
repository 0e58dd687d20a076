/// What is known of videos: finding them in folders, opening them once for the whole program, the folder of their
/// indexes, and what changes in it. Any thread; listeners are called on the thread that makes the change. Called by
/// `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.library;
