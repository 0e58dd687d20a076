package org.frameseek.ui.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Collects what a notice would say: keys, saved files and failures.
public final class SaidNotices implements Notices {
    private final List<Object> said = new ArrayList<>();
    private final boolean stopping;
    private int running;
    private double done;

    /// @param stopping whether work that can be stopped is stopped at once
    public SaidNotices(boolean stopping) {
        this.stopping = stopping;
    }

    public List<Object> said() {
        return said;
    }

    /// Notices of work that has not ended.
    public int running() {
        return running;
    }

    /// The last share of work that was shown.
    public double done() {
        return done;
    }

    @Override
    public void say(String key, Object... arguments) {
        said.add(key);
    }

    @Override
    public void offer(String actionKey, Runnable action, String key, Object... arguments) {
        said.add(key);
    }

    @Override
    public Running running(Runnable stop, String key, Object... arguments) {
        running++;
        if (stopping) {
            stop.run();
        }
        return new Running() {
            @Override
            public void progress(double share) {
                done = share;
            }

            @Override
            public void end() {
                running--;
            }
        };
    }

    @Override
    public void saved(List<Path> files) {
        said.addAll(files);
    }

    @Override
    public void problem(Exception failure) {
        said.add(failure);
    }
}
