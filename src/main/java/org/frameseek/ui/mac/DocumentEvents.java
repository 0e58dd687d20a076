package org.frameseek.ui.mac;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Hears the Apple events that ask a program to open documents. AppKit installs its own handler while the application
/// launches, and JavaFX discards what that one is given. A handler installed when AppKit says that launching is about
/// to finish replaces it, and is given the event that started the program as well (Cocoa Scripting Guide, *Installing a
/// Get URL Handler*). Codes are those of `AppleEvents.h`.
final class DocumentEvents {
    private static final int CORE_EVENT_CLASS = code("aevt");
    private static final int OPEN_DOCUMENTS = code("odoc");
    private static final int DIRECT_OBJECT = code("----");
    private static final int LIST = code("list");

    private final ObjectiveC objc;
    private final Consumer<List<Path>> opened;
    private final MemorySegment handler;

    DocumentEvents(ObjectiveC objc, Consumer<List<Path>> opened) {
        this.objc = objc;
        this.opened = opened;
        handler = objc.object("FrameseekDocumentEvents", Map.of(
                "willFinishLaunching:", _ -> install(),
                "open:reply:", event -> open(event.getFirst())));
    }

    /// To be called before the application launches.
    ///
    /// @param appKit names the notification
    void awaitLaunch(SymbolLookup appKit) {
        var name = appKit.findOrThrow("NSApplicationWillFinishLaunchingNotification")
                .reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
        objc.send(objc.send(objc.type("NSNotificationCenter"), "defaultCenter"),
                "addObserver:selector:name:object:",
                handler, objc.selector("willFinishLaunching:"), name, ObjectiveC.NIL);
    }

    private void install() {
        objc.send(objc.send(objc.type("NSAppleEventManager"), "sharedAppleEventManager"),
                "setEventHandler:andSelector:forEventClass:andEventID:",
                handler, objc.selector("open:reply:"), CORE_EVENT_CLASS, OPEN_DOCUMENTS);
    }

    private void open(MemorySegment event) {
        var documents = objc.send(objc.send(event, "paramDescriptorForKeyword:", DIRECT_OBJECT),
                "coerceToDescriptorType:", LIST);
        var files = new ArrayList<Path>();
        for (long place = 1; place <= objc.ask(documents, "numberOfItems"); place++) {
            var url = objc.send(objc.send(documents, "descriptorAtIndex:", place), "fileURLValue");
            var path = objc.send(objc.send(url, "path"), "UTF8String");
            if (!path.equals(ObjectiveC.NIL)) {
                files.add(Path.of(path.reinterpret(Long.MAX_VALUE).getString(0)));
            }
        }
        opened.accept(files);
    }

    private static int code(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
