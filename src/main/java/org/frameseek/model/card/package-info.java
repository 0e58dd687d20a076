/// A model on a graphics card, which can run out of memory or vanish: work goes on in smaller batches, then on the
/// processor. Any thread. Called by `model.families`.
@org.jspecify.annotations.NullMarked
package org.frameseek.model.card;
