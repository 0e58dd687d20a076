/// CLIP in the layout of OpenCLIP: the same weights under other names, and another configuration file. Called by
/// `model.families`.
@NullMarked
package org.frameseek.model.openclip;

import org.jspecify.annotations.NullMarked;
