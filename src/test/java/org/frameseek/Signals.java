package org.frameseek;

import java.util.List;

/// Starts processes that can be sent signals.
public final class Signals {
    private static final List<String> HEARD = System.getProperty("os.name").equals("Linux")
            ? List.of("env", "--default-signal=INT", "--default-signal=TERM", "--default-signal=HUP")
            : List.of();

    private Signals() {
    }

    /// What to put before a command. A test run in the background, or by `nohup`, ignores signals, and so would all
    /// that it starts.
    public static List<String> heard() {
        return HEARD;
    }
}
