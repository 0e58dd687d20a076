package org.frameseek.ui.mac;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files that the Finder asks the program to open: by a double click, *Open With*, or a drop on its icon. They come
/// as messages instead of arguments, and those that start the program come before JavaFX runs any code of ours. Safe
/// for any thread.
public final class FinderFiles {
    private static final Logger LOG = LoggerFactory.getLogger(FinderFiles.class);

    private final List<Path> early = new ArrayList<>();
    private @Nullable Consumer<List<Path>> receiver;

    /// Listens from the start of JavaFX on. To be called before it; elsewhere than on macOS it does nothing.
    public void listen() {
        if (System.getProperty("os.name").startsWith("Mac")) {
            try {
                listen(SymbolLookup.libraryLookup("/usr/lib/libobjc.A.dylib", Arena.global()),
                        SymbolLookup.libraryLookup(
                                "/System/Library/Frameworks/AppKit.framework/AppKit", Arena.global()));
            } catch (RuntimeException e) {
                LOG.warn("What the Finder opens is not heard", e);
            }
        }
    }

    void listen(SymbolLookup runtime, SymbolLookup appKit) {
        new OpenedFiles(new ObjectiveC(runtime), this::add).awaitLaunch(appKit);
    }

    private synchronized void add(List<Path> files) {
        if (receiver == null) {
            early.addAll(files);
        } else {
            receiver.accept(files);
        }
    }

    /// The files that came before anybody could receive them.
    public synchronized List<Path> takeEarly() {
        var taken = List.copyOf(early);
        early.clear();
        return taken;
    }

    /// @param opener is given files as they come, on any thread, and at once what came since [#takeEarly]
    public synchronized void forward(Consumer<List<Path>> opener) {
        receiver = opener;
        var waiting = takeEarly();
        if (!waiting.isEmpty()) {
            opener.accept(waiting);
        }
    }
}
