/// CLIP in the layout of OpenCLIP: other names for the same weights, another configuration file. Called by
/// `model.families`.
@NullMarked
package org.frameseek.model.openclip;

import org.jspecify.annotations.NullMarked;
