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
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Classes, messages and methods of Objective-C, as far as this package needs them. Names and types are those of
/// `objc/runtime.h` and `objc/message.h`. A message to nil answers nil or zero. What is made here lives as long as the
/// program.
///
/// @param runtime holds the functions of the runtime
record ObjectiveC(SymbolLookup runtime) {
    static final MemorySegment NIL = MemorySegment.NULL;
    private static final Logger LOG = LoggerFactory.getLogger(ObjectiveC.class);
    private static final Linker LINKER = Linker.nativeLinker();

    MemorySegment type(String name) {
        return (MemorySegment) call("objc_getClass", ADDRESS, text(name));
    }

    MemorySegment selector(String name) {
        return (MemorySegment) call("sel_registerName", ADDRESS, text(name));
    }

    /// Sends a message that answers an object, or nothing.
    ///
    /// @param arguments objects and selectors as segments, integers as `long`
    MemorySegment send(MemorySegment receiver, String message, Object... arguments) {
        return (MemorySegment) call("objc_msgSend", ADDRESS, toReceiver(receiver, message, arguments));
    }

    /// Sends a message that answers an `NSInteger`.
    long ask(MemorySegment receiver, String message) {
        return (long) call("objc_msgSend", JAVA_LONG, toReceiver(receiver, message));
    }

    /// Makes an object with a method that is written in Java.
    ///
    /// @param name of its class, which no other may have
    /// @param selector of the method, which is given as many objects as it has colons
    MemorySegment object(String name, String selector, Consumer<List<MemorySegment>> method) {
        int objects = objects(selector);
        var type = (MemorySegment) call("objc_allocateClassPair", ADDRESS, type("NSObject"), text(name), 0L);
        call("class_addMethod", JAVA_BYTE, type, selector(selector), function(method, objects), types(objects));
        invoke("objc_registerClassPair", FunctionDescriptor.ofVoid(ADDRESS), type);
        return send(send(type, "alloc"), "init");
    }

    /// Lets a method written in Java stand in for one of an object's class.
    ///
    /// @param selector of a method that answers nothing; the new one is given as many objects as it has colons
    void replace(MemorySegment object, String selector, Consumer<List<MemorySegment>> method) {
        int objects = objects(selector);
        var type = (MemorySegment) call("object_getClass", ADDRESS, object);
        call("class_replaceMethod", ADDRESS, type, selector(selector), function(method, objects), types(objects));
    }

    private static int objects(String selector) {
        return (int) selector.chars().filter(letter -> letter == ':').count();
    }

    /// The types of a method: nothing, receiver, selector, objects.
    private static MemorySegment types(int objects) {
        return text("v@:" + "@".repeat(objects));
    }

    private static MemorySegment function(Consumer<List<MemorySegment>> method, int objects) {
        var arguments = new MemoryLayout[2 + objects];
        Arrays.fill(arguments, ADDRESS);
        var function = heard().bindTo(method).asCollector(MemorySegment[].class, arguments.length);
        return LINKER.upcallStub(function, FunctionDescriptor.ofVoid(arguments), Arena.global());
    }

    private static MethodHandle heard() {
        try {
            return MethodHandles.lookup().findStatic(ObjectiveC.class, "hear",
                    MethodType.methodType(void.class, Consumer.class, MemorySegment[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whatever reached native code would end the program.
    ///
    /// @param arguments the receiver, the selector and the message's objects
    private static void hear(Consumer<List<MemorySegment>> method, MemorySegment... arguments) {
        try {
            method.accept(List.of(arguments).subList(2, arguments.length));
        } catch (Throwable e) {
            LOG.warn("A message of the system was lost", e);
        }
    }

    private Object[] toReceiver(MemorySegment receiver, String message, Object... arguments) {
        var all = new ArrayList<Object>(List.of(receiver, selector(message)));
        all.addAll(List.of(arguments));
        return all.toArray();
    }

    /// The runtime copies the texts that it keeps.
    private static MemorySegment text(String text) {
        return Arena.ofAuto().allocateFrom(text);
    }

    private Object call(String function, MemoryLayout result, Object... arguments) {
        var types = Arrays.stream(arguments).map(ObjectiveC::layout).toArray(MemoryLayout[]::new);
        return invoke(function, FunctionDescriptor.of(result, types), arguments);
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case MemorySegment _ -> ADDRESS;
            case Long _ -> JAVA_LONG;
            default -> throw new IllegalArgumentException(argument.toString());
        };
    }

    private Object invoke(String function, FunctionDescriptor types, Object... arguments) {
        try {
            return LINKER.downcallHandle(runtime.findOrThrow(function), types).invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(function + " cannot be called", e);
        }
    }
}
