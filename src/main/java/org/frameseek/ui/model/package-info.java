/// The CLIP model in use and the folders to choose it from. Loading and closing happen on the lane that indexes, so a
/// model is never taken away from under a running job. Called by `ui.main`.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.model;
