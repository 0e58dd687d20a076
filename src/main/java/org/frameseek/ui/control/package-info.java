/// Small parts of views: choices, tooltips, menu entries and icon buttons whose texts follow the language and name
/// their key, and nodes that take no space while hidden. Used by every package with views.
@NullMarked
package org.frameseek.ui.control;

import org.jspecify.annotations.NullMarked;
