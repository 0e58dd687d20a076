package org.frameseek.ui.player;

import java.util.function.LongSupplier;

/// The playback position in seconds of the video. It runs on the machine's clock, and is steered by what the sound card
/// has played, so that pictures follow the sound smoothly. Any thread.
final class PlaybackClock {
    private static final double GENTLY = 0.1;
    /// Seconds per second by which the clock may be adjusted unnoticed.
    private static final double MOST_BEND = 0.05;

    private final LongSupplier nanos;
    private boolean running;
    private double anchorSeconds;
    private long anchorNanos;
    private long steeredNanos;
    private double speed;

    /// @param nanos the machine's clock, such as `System::nanoTime`
    PlaybackClock(LongSupplier nanos, double startSeconds, double speed) {
        this.nanos = nanos;
        this.anchorSeconds = startSeconds;
        this.speed = speed;
    }

    synchronized void start() {
        if (!running) {
            running = true;
            anchorNanos = nanos.getAsLong();
            steeredNanos = anchorNanos;
            notifyAll();
        }
    }

    synchronized boolean isRunning() {
        return running;
    }

    synchronized double seconds() {
        return running ? anchorSeconds + (nanos.getAsLong() - anchorNanos) * 1e-9 * speed : anchorSeconds;
    }

    synchronized void setSpeed(double newSpeed) {
        anchorSeconds = seconds();
        anchorNanos = nanos.getAsLong();
        speed = newSpeed;
        notifyAll();
    }

    synchronized double speed() {
        return speed;
    }

    /// Moves slightly towards the time that is being heard.
    synchronized void steer(double heardSeconds) {
        if (!running) {
            return;
        }
        long now = nanos.getAsLong();
        double most = (now - steeredNanos) * 1e-9 * MOST_BEND;
        steeredNanos = now;
        anchorSeconds += Math.clamp((heardSeconds - seconds()) * GENTLY, -most, most);
    }

    /// Waits until the clock runs and has reached this time.
    synchronized void await(double seconds) throws InterruptedException {
        while (!running || seconds() < seconds) {
            if (running) {
                wait(Math.max(1, (long) ((seconds - seconds()) / speed * 1000)));
            } else {
                wait();
            }
        }
    }
}
