package org.frameseek.faults;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// A view of a real folder whose operations fail from the n-th one on. Code that takes a [Path] writes to it as to any
/// other disk; what arrives is in the real folder.
///
/// Bytes that go through a mapped file cannot be counted; their space is taken beforehand.
public final class FaultyDisk {
    private final Fault fault;
    private final int first;
    private final Path folder;
    private int operations;
    private boolean shortened;

    /// @param first the operation that fails, from 1
    public FaultyDisk(Path folder, Fault fault, int first) {
        this.fault = fault;
        this.first = first;
        this.folder = wrap(new FaultyFiles(this), folder);
    }

    /// The folder as seen through this disk.
    public Path folder() {
        return folder;
    }

    /// True when something failed.
    public synchronized boolean hit() {
        return operations >= first;
    }

    /// Counts a change of the disk.
    ///
    /// @param takesSpace whether a full disk refuses it
    synchronized void change(Path file, boolean takesSpace) throws IOException {
        operations++;
        boolean fails = switch (fault) {
            case FULL -> takesSpace && operations >= first;
            case BROKEN -> operations >= first;
            case ONCE -> operations == first;
            case SHORT -> takesSpace && (shortened || operations > first);
        };
        if (fails) {
            throw new FileSystemException(file.toString(), null, fault.message);
        }
    }

    /// How many of these bytes the disk takes in one write; counts as a change.
    synchronized int accept(Path file, int bytes) throws IOException {
        if (fault == Fault.SHORT && !shortened && operations + 1 >= first && bytes > 1) {
            operations++;
            shortened = true;
            return bytes / 2;
        }
        change(file, true);
        return bytes;
    }

    /// A path of the real disk as one of this disk.
    static Path wrap(FaultyFiles files, Path real) {
        return (Path) Proxy.newProxyInstance(FaultyDisk.class.getClassLoader(), new Class<?>[] {Path.class, Real.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("real")) {
                        return real;
                    }
                    if (method.getName().equals("getFileSystem")) {
                        return files.system();
                    }
                    if (method.getName().equals("toFile")) {
                        throw new UnsupportedOperationException("this would go around the disk");
                    }
                    var plain = arguments == null ? null : arguments.clone();
                    for (int i = 0; plain != null && i < plain.length; i++) {
                        plain[i] = plain[i] instanceof Real wrapped ? wrapped.real() : plain[i];
                    }
                    try {
                        var result = method.invoke(real, plain);
                        return result instanceof Path path ? wrap(files, path) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /// What a wrapped path hides.
    interface Real {
        Path real();
    }

    static Path unwrap(Path path) {
        return path instanceof Real wrapped ? wrapped.real() : path;
    }
}
