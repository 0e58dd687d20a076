package org.frameseek.library;

/// A video that is being read until this is closed. If its decoder crashes the program meanwhile, the next start knows.
public interface VideoReading extends AutoCloseable {
    /// Whether the video crashed its decoder once, and has not been read to its end since.
    boolean isSuspect();

    /// Forgets the crash, because the whole video was read without another.
    void trust();

    @Override
    void close();
}
