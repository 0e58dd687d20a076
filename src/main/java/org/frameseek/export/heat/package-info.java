/// The heat of a result as a picture file, and the colours that it shares with the timeline. Called by `cli` and `ui`.
@org.jspecify.annotations.NullMarked
package org.frameseek.export.heat;
