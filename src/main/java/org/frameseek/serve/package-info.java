/// The library for other programs on this machine: [org.frameseek.serve.LibraryService] says what they may do,
/// [org.frameseek.serve.HttpApi] offers it to scripts and editing programs, [org.frameseek.serve.McpServer] to
/// assistants. Reading is always allowed; indexing and saving only if the person who starts it says so. Any thread.
@NullMarked
package org.frameseek.serve;

import org.jspecify.annotations.NullMarked;
