package org.frameseek.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What a processor can do.
///
/// @param architecture Java's name, for example `amd64`
/// @param name the maker's name for it, empty if unknown
/// @param flags instruction sets as Linux names them, empty if unknown
public record Processor(String architecture, String name, Set<String> flags) {
    private static final Path LINUX = Path.of("/proc/cpuinfo");

    /// The processor of this machine. Only Linux names the instruction sets without native code.
    static Processor ofThisMachine() {
        var architecture = System.getProperty("os.arch");
        try {
            return Files.isReadable(LINUX)
                    ? read(architecture, Files.readString(LINUX)) : new Processor(architecture, "", Set.of());
        } catch (IOException e) {
            return new Processor(architecture, "", Set.of());
        }
    }

    /// @param description the content of `/proc/cpuinfo`
    static Processor read(String architecture, String description) {
        var flags = Arrays.stream(entry(description, "flags").split(" ")).filter(flag -> !flag.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Processor(architecture, entry(description, "model name"), flags);
    }

    private static String entry(String description, String name) {
        return description.lines().filter(line -> line.startsWith(name)).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("");
    }

    /// Whether the instruction set is that of Intel's and AMD's processors.
    boolean isX86() {
        return architecture.equals("amd64") || architecture.equals("x86_64");
    }

    /// Whether the processor multiplies bf16 matrices in hardware (AVX512-BF16, AMX). No where that is unknown: users
    /// can choose the precision by hand.
    boolean computesBf16() {
        return flags.contains("avx512_bf16") || flags.contains("amx_bf16");
    }

    /// Whether products of bytes are added in 32 bits at once (VNNI), so that no sum is cut off.
    boolean addsBytes() {
        return flags.contains("avx512_vnni") || flags.contains("avx_vnni");
    }
}
