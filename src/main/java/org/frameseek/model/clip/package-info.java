/// CLIP (Radford et al., 2021): configuration, tokenizer, weights, and the graph `clip.py`, the only program that runs.
/// Called by `model.families`.
@NullMarked
package org.frameseek.model.clip;

import org.jspecify.annotations.NullMarked;
