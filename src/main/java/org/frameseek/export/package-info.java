/// Saving files: names that every file system accepts, and files that appear only when they are complete. The packages
/// below define the content: `still`, `heat`, `excerpt`, `editlist` and `storyboard`. No threads of its own; calls
/// block. Called by `cli`, `serve` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.export;
