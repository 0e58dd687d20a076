/// Work off the JavaFX thread, and its results back on it. View models receive a [org.frameseek.ui.task.Tasks]; tests
/// pass one that runs inline. A type says which of several results counts: the newest ([org.frameseek.ui.task.Latest]),
/// or one more after the current run ([org.frameseek.ui.task.Coalesced]).
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.task;
