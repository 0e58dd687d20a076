/// The user's choices and the file that stores them. [org.frameseek.settings.Settings] is a set of JavaFX properties
/// that views bind to; [org.frameseek.storage.JsonFile] reads and writes them. Properties belong to the JavaFX thread;
/// any thread may read and write files.
@NullMarked
package org.frameseek.settings;

import org.jspecify.annotations.NullMarked;
