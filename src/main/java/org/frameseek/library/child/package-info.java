/// Decoding in a process of its own, for a video whose decoder crashed the program before: another crash costs some
/// frames, not the window. One child per open source; each source is used by one thread at a time. Called by `library`.
@org.jspecify.annotations.NullMarked
package org.frameseek.library.child;
