package org.frameseek.ui.mac;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Stands in for the method by which AppKit tells JavaFX's application delegate what to open, and which JavaFX passes
/// to nobody (`application:openFiles:` of `NSApplicationDelegate`). It is replaced when AppKit says that launching is
/// about to finish: the delegate is there then, and has not yet heard of the files that started the program. AppKit's
/// own handling of events stays as it is, because the rest of launching depends on it.
final class OpenedFiles {
    private static final long SUCCESS = 0;

    private final ObjectiveC objc;
    private final Consumer<List<Path>> opened;

    OpenedFiles(ObjectiveC objc, Consumer<List<Path>> opened) {
        this.objc = objc;
        this.opened = opened;
    }

    /// To be called once, before the application launches.
    ///
    /// @param appKit names the notification
    void awaitLaunch(SymbolLookup appKit) {
        var observer = objc.object("FrameseekLaunchObserver", "willFinishLaunching:", _ -> takeOver());
        var name = appKit.findOrThrow("NSApplicationWillFinishLaunchingNotification")
                .reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
        objc.send(objc.send(objc.type("NSNotificationCenter"), "defaultCenter"),
                "addObserver:selector:name:object:",
                observer, objc.selector("willFinishLaunching:"), name, ObjectiveC.NIL);
    }

    private void takeOver() {
        var application = objc.send(objc.type("NSApplication"), "sharedApplication");
        objc.replace(objc.send(application, "delegate"), "application:openFiles:",
                arguments -> open(arguments.getFirst(), arguments.getLast()));
    }

    private void open(MemorySegment application, MemorySegment names) {
        var files = new ArrayList<Path>();
        long count = objc.ask(names, "count");
        for (long i = 0; i < count; i++) {
            var name = objc.send(objc.send(names, "objectAtIndex:", i), "UTF8String");
            files.add(Path.of(name.reinterpret(Long.MAX_VALUE).getString(0)));
        }
        objc.send(application, "replyToOpenOrPrint:", SUCCESS);
        opened.accept(files);
    }
}
