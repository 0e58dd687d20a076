/// Indexes: one memory-mapped safetensors file per video content and model, the folder that keeps them, and the work of
/// filling one. An index can be read by any thread while one [org.frameseek.index.IndexJob] fills it. Called by
/// `search`, `cli` and `ui`; knows the model only as an encoder.
@org.jspecify.annotations.NullMarked
package org.frameseek.index;
