/// Everything that leaves the program: names that every file system takes, and files that appear only when they are
/// whole. Rooms below it say what goes into a file: `still`, `heat`. No threads of its own; calls block.
/// Called by `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.export;
