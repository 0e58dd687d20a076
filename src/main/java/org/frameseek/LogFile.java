package org.frameseek;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.frameseek.storage.PrivateFiles;
import org.jspecify.annotations.Nullable;

/// Sends the logs of the program and its libraries to rolling files and keeps them off the terminal. The first file is
/// created on the first write, so that short commands leave none.
final class LogFile extends Handler {
    private static final int LARGEST = 5 << 20;
    private static final int FILES = 5;

    private final Path folder;
    private @Nullable Handler file;

    private LogFile(Path folder) {
        this.folder = folder;
    }

    static void install(Path folder) {
        LogManager.getLogManager().reset();
        var root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        root.addHandler(new LogFile(folder));
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (file == null) {
            file = open();
        }
        file.publish(entry);
    }

    /// If no file can be written, logs are dropped, because logging must not stop the program.
    private Handler open() {
        try {
            PrivateFiles.createFolder(folder);
            var handler = new FileHandler(folder.resolve("frameseek-%g.log").toString(), LARGEST, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding("UTF-8");
            return handler;
        } catch (IOException e) {
            System.err.println("No log is kept: " + folder + " cannot be written.");
            return new Nowhere();
        }
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
    }

    private static final class Nowhere extends Handler {
        @Override
        public void publish(LogRecord entry) {
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
