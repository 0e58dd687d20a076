/// Clips: stretches of a video saved as videos of their own, copied from the keyframe before or encoded frame by frame
/// with JavaCV's recorder. Blocks for as long as that takes; the caller chooses the thread, is told of progress and may
/// cancel. Native memory is released with each clip. Called by `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.export.excerpt;
