/// What the program costs: speed, memory and waiting, as tables. Each benchmark is a main class with a process of its
/// own; [org.frameseek.bench.Suite] runs them and writes the report. No test calls them.
@NullMarked
package org.frameseek.bench;

import org.jspecify.annotations.NullMarked;
