/// What all model families share: the folder in the layout of Hugging Face, its JSON files, how pictures are prepared,
/// and what a loaded model offers. Files are untrusted and read as data. Each family has a package of its own below
/// this one; `model.families` lists them and is the door.
@NullMarked
package org.frameseek.model;

import org.jspecify.annotations.NullMarked;
