/// Engine builds for graphics cards: which card and driver exist, whether a folder holds a build that fits, how to get
/// one, and which build the next start uses. Independent of the engine and its library, because the build is chosen
/// before they load. Called by the root at start, and by `cli` and `ui.model` off the JavaFX thread. Accesses the
/// network only through `download`, when the user asks for a build.
@NullMarked
package org.frameseek.engine.pack;

import org.jspecify.annotations.NullMarked;
