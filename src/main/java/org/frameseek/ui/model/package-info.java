/// The current CLIP model and the folders to choose from. Loading and closing happen on the lane for indexing, so a
/// running job never loses its model. Called by `ui.main`.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.model;
