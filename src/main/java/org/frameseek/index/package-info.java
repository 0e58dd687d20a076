/// Indexes: one memory-mapped safetensors file per video content and model, and the jobs that fill it. Any thread can
/// read an index while one [org.frameseek.index.IndexJob] fills it. Called by `library`, `search`, `cli` and `ui`;
/// knows the model only as an encoder.
@org.jspecify.annotations.NullMarked
package org.frameseek.index;
