/// The command line: one class per command, on the same packages as the window. Results go to stdout, progress and
/// messages to stderr; with `--json`, failures go to stdout as well. Runs on the main thread.
@org.jspecify.annotations.NullMarked
package org.frameseek.cli;
