package org.frameseek.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The machine that the figures come from.
final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final List<String> INSTRUCTIONS =
            List.of("avx2", "avx512f", "avx512_vnni", "avx512_bf16", "amx_bf16");

    private Machine() {
    }

    static void main() throws IOException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var table = new Table("Machine", "machine");
        table.row("what", "processor", "value", cpu("model name"));
        table.row("what", "cores", "value", Runtime.getRuntime().availableProcessors());
        table.row("what", "instruction sets", "value", instructions());
        table.row("what", "memory in GiB", "value", system.getTotalMemorySize() / (double) (1 << 30));
        table.row("what", "system", "value", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        table.row("what", "Java", "value", System.getProperty("java.runtime.version"));
        table.row("what", "load before the run", "value", system.getSystemLoadAverage());
        table.publish();
    }

    private static String instructions() throws IOException {
        var flags = " " + cpu("flags") + " ";
        return INSTRUCTIONS.stream().filter(set -> flags.contains(" " + set + " ")).collect(Collectors.joining(", "));
    }

    /// Empty where the system does not say.
    private static String cpu(String field) throws IOException {
        if (!Files.isReadable(CPU)) {
            return "";
        }
        try (var lines = Files.lines(CPU)) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("");
        }
    }
}
