/// SigLIP and fixed-resolution SigLIP 2: configuration, tokenizers and the graph `siglip.py`. Called by
/// `model.families`.
@NullMarked
package org.frameseek.model.siglip;

import org.jspecify.annotations.NullMarked;
