package org.frameseek.ui.player;

import java.util.function.LongSupplier;

/// Where playback stands, in seconds of the video. It runs on the machine's clock and is steered by what the sound card
/// has played, so that pictures follow the sound smoothly. Any thread.
final class PlaybackClock {
    /// A sound device that is further off does not play in real time (or not at all) and is no guide.
    private static final double LOST = 0.5;
    private static final double GENTLY = 0.1;

    private final LongSupplier nanos;
    private boolean running;
    private double anchorSeconds;
    private long anchorNanos;
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

    /// Moves towards the time that is being heard.
    ///
    /// @return false when the two are too far apart to belong together
    synchronized boolean steer(double heardSeconds) {
        double error = heardSeconds - seconds();
        if (Math.abs(error) > LOST) {
            return false;
        }
        anchorSeconds += error * GENTLY;
        return true;
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
