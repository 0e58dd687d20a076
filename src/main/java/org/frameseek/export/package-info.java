/// Saving files: names that every file system accepts, and files that appear only when they are complete. The packages
/// below define the content: `still`, `heat`, `excerpt` and `editlist`. No threads of its own; calls block. Called by
/// `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.export;
