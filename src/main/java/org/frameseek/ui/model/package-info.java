/// The current CLIP model, the folders to choose from, and the models on offer. A model is closed once the lanes for
/// indexing and for queries are done with it, so a running job never loses its model. Called by the packages that work
/// with a model.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.model;
