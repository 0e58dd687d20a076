package org.frameseek.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this machine's processor can do.
final class Processor {
    private static final Path LINUX_FLAGS = Path.of("/proc/cpuinfo");

    private Processor() {
    }

    /// Whether the processor multiplies bf16 matrices in hardware (AVX512-BF16, AMX). Only Linux reports this without
    /// native code; elsewhere the answer is no, and users can choose the precision by hand.
    static boolean computesBf16() {
        if (!Files.isReadable(LINUX_FLAGS)) {
            return false;
        }
        try (var lines = Files.lines(LINUX_FLAGS)) {
            return lines.filter(line -> line.startsWith("flags")).findFirst()
                    .map(flags -> flags.contains(" avx512_bf16") || flags.contains(" amx_bf16"))
                    .orElse(false);
        } catch (IOException e) {
            return false;
        }
    }
}
