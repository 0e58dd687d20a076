/// The desktop window: [org.frameseek.ui.App] builds every part by hand and joins them. Views are Java code without
/// logic. View models hold state and commands and know no nodes. Everything runs on the JavaFX thread; anything slower
/// than a blink goes through `ui.task`. Started by [org.frameseek.Main].
@org.jspecify.annotations.NullMarked
package org.frameseek.ui;
