/// The program's own files and their permissions. Any thread; one writer per file at a time. Called by `settings`,
/// `index`, `library` and the root.
@org.jspecify.annotations.NullMarked
package org.frameseek.storage;
