package org.frameseek.ui.mac;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The functions of the Objective-C runtime, and as much of AppKit as launches a program and asks its delegate to open
/// files, written in Java. All arguments are numbers or addresses, which processors pass alike, so one signature serves
/// every message.
final class SystemStandIn implements SymbolLookup {
    private static final String LAUNCHED = "NSApplicationWillFinishLaunchingNotification";

    private final Arena arena = Arena.global();
    private final Map<String, MemorySegment> symbols = new HashMap<>();
    /// Classes, selectors and objects by their addresses.
    private final Map<Long, Object> things = new HashMap<>();
    private final Map<String, MemorySegment> names = new HashMap<>();
    private final Map<String, MemorySegment> methods = new HashMap<>();
    final Map<String, String> signatures = new HashMap<>();
    private String observer = "";
    int replies;

    private record Files(List<String> names) {
    }

    private record File(String name) {
    }

    SystemStandIn() {
        define("objc_getClass", MethodType.methodType(MemorySegment.class, MemorySegment.class));
        define("sel_registerName", MethodType.methodType(MemorySegment.class, MemorySegment.class));
        define("objc_allocateClassPair", MethodType.methodType(
                MemorySegment.class, MemorySegment.class, MemorySegment.class, long.class));
        define("class_addMethod", MethodType.methodType(
                byte.class, MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class));
        define("class_replaceMethod", MethodType.methodType(MemorySegment.class,
                MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class));
        define("object_getClass", MethodType.methodType(MemorySegment.class, MemorySegment.class));
        define("objc_registerClassPair", MethodType.methodType(void.class, MemorySegment.class));
        define("objc_msgSend", MethodType.methodType(
                long.class, long.class, long.class, long.class, long.class, long.class, long.class));
        var name = arena.allocate(ADDRESS);
        name.set(ADDRESS, 0, address(LAUNCHED));
        symbols.put(LAUNCHED, name);
    }

    @Override
    public Optional<MemorySegment> find(String name) {
        return Optional.ofNullable(symbols.get(name));
    }

    /// Tells the observer that the application is about to finish launching.
    void launch() {
        call(observer, MemorySegment.NULL);
    }

    /// Asks the delegate to open files.
    void open(String... files) {
        call("application:openFiles:", address("NSApplication"), thing(new Files(List.of(files))));
    }

    /// Asks the delegate to open nothing.
    void openNil() {
        call("application:openFiles:", address("NSApplication"), MemorySegment.NULL);
    }

    private void call(String selector, MemorySegment... objects) {
        var arguments = new ArrayList<Object>(List.of(MemorySegment.NULL, address(selector)));
        arguments.addAll(List.of(objects));
        var types = arguments.stream().map(_ -> ADDRESS).toArray(MemoryLayout[]::new);
        try {
            Linker.nativeLinker().downcallHandle(methods.get(selector), FunctionDescriptor.ofVoid(types))
                    .invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new AssertionError(selector, e);
        }
    }

    private void define(String function, MethodType type) {
        var layouts = type.parameterList().stream().map(SystemStandIn::layout)
                .toArray(MemoryLayout[]::new);
        try {
            var handle = MethodHandles.lookup().findVirtual(SystemStandIn.class, function, type).bindTo(this);
            symbols.put(function, Linker.nativeLinker().upcallStub(handle,
                    type.returnType() == void.class
                            ? FunctionDescriptor.ofVoid(layouts)
                            : FunctionDescriptor.of(layout(type.returnType()), layouts),
                    arena));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static MemoryLayout layout(Class<?> type) {
        return type == long.class ? JAVA_LONG : type == byte.class ? JAVA_BYTE : ADDRESS;
    }

    // Called through the symbols.

    MemorySegment objc_getClass(MemorySegment name) {
        return address(text(name));
    }

    MemorySegment sel_registerName(MemorySegment name) {
        return address(text(name));
    }

    MemorySegment objc_allocateClassPair(MemorySegment parent, MemorySegment name, long extra) {
        return "NSObject".equals(things.get(parent.address())) && extra == 0
                ? address(text(name)) : MemorySegment.NULL;
    }

    byte class_addMethod(MemorySegment type, MemorySegment selector, MemorySegment method, MemorySegment signature) {
        methods.put(name(selector.address()), method);
        signatures.put(name(selector.address()), text(signature));
        return 1;
    }

    MemorySegment object_getClass(MemorySegment object) {
        return address("class of " + things.get(object.address()));
    }

    MemorySegment class_replaceMethod(
            MemorySegment type, MemorySegment selector, MemorySegment method, MemorySegment signature) {
        if ("class of GlassApplication".equals(things.get(type.address()))) {
            class_addMethod(type, selector, method, signature);
        }
        return MemorySegment.NULL;
    }

    void objc_registerClassPair(MemorySegment type) {
    }

    long objc_msgSend(long receiver, long selector, long first, long second, long third, long fourth) {
        var target = things.get(receiver);
        if (target == null) {
            return 0;
        }
        return switch (name(selector)) {
            case "alloc", "init", "defaultCenter", "sharedApplication" -> receiver;
            case "delegate" -> target.equals("NSApplication") ? address("GlassApplication").address() : 0;
            case "addObserver:selector:name:object:" -> {
                if (target.equals("NSNotificationCenter") && name(third).equals(LAUNCHED) && fourth == 0) {
                    observer = name(second);
                }
                yield 0;
            }
            case "replyToOpenOrPrint:" -> {
                if (target.equals("NSApplication") && first == 0) {
                    replies++;
                }
                yield 0;
            }
            case "count" -> ((Files) target).names().size();
            case "objectAtIndex:" -> thing(new File(((Files) target).names().get((int) first))).address();
            case "UTF8String" -> arena.allocateFrom(((File) target).name()).address();
            default -> throw new AssertionError(name(selector));
        };
    }

    private MemorySegment thing(Object thing) {
        var place = arena.allocate(8);
        things.put(place.address(), thing);
        return place;
    }

    private MemorySegment address(String name) {
        return names.computeIfAbsent(name, this::thing);
    }

    private String name(long address) {
        return (String) things.get(address);
    }

    private static String text(MemorySegment text) {
        return text.reinterpret(Long.MAX_VALUE).getString(0);
    }
}
