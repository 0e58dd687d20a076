/// What all model families share: the folder in the layout of Hugging Face, its JSON files, picture preparation, and
/// the interface of a loaded model. Files are untrusted and read as data. Each family has its own subpackage;
/// `model.families` lists them and is the entry point.
@NullMarked
package org.frameseek.model;

import org.jspecify.annotations.NullMarked;
