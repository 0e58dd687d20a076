/// Files that the program keeps for itself, and who may read them. Any thread; one writer per file at a time. Called by
/// `settings`, `index`, `library` and the root.
@org.jspecify.annotations.NullMarked
package org.frameseek.storage;
