/// What a person chose, and the file that keeps it between starts. [org.frameseek.settings.Settings] is a set of
/// JavaFX properties that views bind to; [org.frameseek.storage.JsonFile] reads and writes them. Properties belong to
/// the JavaFX thread; files are read and written on any.
@NullMarked
package org.frameseek.settings;

import org.jspecify.annotations.NullMarked;
