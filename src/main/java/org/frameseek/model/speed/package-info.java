/// Finds the precision in which a model encodes pictures fastest on this machine, by measuring, and remembers it.
/// `model.families` wraps models that the user runs in the precision `auto`; indexing runs ask the wrapper which
/// encoder to use. One run at a time measures.
@NullMarked
package org.frameseek.model.speed;

import org.jspecify.annotations.NullMarked;
