/// Work off the JavaFX thread and its results back on it. View models are given a [org.frameseek.ui.task.Tasks]; tests
/// give them one that runs inline.
package org.frameseek.ui.task;
