package org.frameseek.ui.mac;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files that the Finder asks the program to open: by a double click, *Open With*, or a drop on its icon. They come
/// as events instead of arguments, and those that start the program come before JavaFX runs any code of ours. Safe for
/// any thread.
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
            } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException e) {
                LOG.warn("What the Finder opens is not heard", e);
            }
        }
    }

    void listen(SymbolLookup runtime, SymbolLookup appKit) {
        new DocumentEvents(new ObjectiveC(runtime), this::add).awaitLaunch(appKit);
    }

    private synchronized void add(List<Path> files) {
        if (receiver == null) {
            early.addAll(files);
        } else {
            receiver.accept(files);
        }
    }

    /// @param opener is given the files that came before this call at once, later ones as they come, on any thread
    public synchronized void forward(Consumer<List<Path>> opener) {
        receiver = opener;
        if (!early.isEmpty()) {
            opener.accept(List.copyOf(early));
            early.clear();
        }
    }
}
