/// The small parts of views: tooltips, menu entries and icon buttons whose words follow the language and name their
/// key, and nodes that take no room while they are hidden. Used by every package that shows something.
@NullMarked
package org.frameseek.ui.control;

import org.jspecify.annotations.NullMarked;
