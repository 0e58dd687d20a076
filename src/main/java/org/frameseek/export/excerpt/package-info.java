/// Clips: stretches of a video saved as separate videos, copied from the keyframe before or encoded frame by frame with
/// JavaCV's recorder. Calls block for the whole work; the caller chooses the thread, receives progress and may cancel.
/// Each clip releases its native memory. Called by `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.export.excerpt;
