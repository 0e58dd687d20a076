/// Files that the program keeps for itself. Any thread; one writer per file at a time. Called by `settings` and
/// `library`.
@org.jspecify.annotations.NullMarked
package org.frameseek.storage;
