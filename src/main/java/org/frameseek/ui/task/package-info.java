/// Work off the JavaFX thread and its results back on it. View models are given a [org.frameseek.ui.task.Tasks]; tests
/// give them one that runs inline. Which of several results counts is a type: the newest
/// ([org.frameseek.ui.task.Latest]), or one more after the one at work ([org.frameseek.ui.task.Coalesced]).
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.task;
