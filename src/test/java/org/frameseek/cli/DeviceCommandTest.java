package org.frameseek.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.engine.pack.DriverProbe;
import org.frameseek.engine.pack.DriverProbe.Card;
import org.frameseek.engine.pack.DriverProbe.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Output about cards and engines, with a stand-in for the driver.
class DeviceCommandTest {
    @TempDir
    private Path home;

    private String run(DriverProbe probe, String... arguments) {
        var out = new StringWriter();
        var paths = new AppPaths(home, home, Path.of("models"), Optional.empty());
        int exit = new CommandLine(new DeviceCommand(paths, new WebEnvironment(Map.of(), List.of()),
                new Terminal(() -> false), Interrupt.install(), probe))
                .setOut(new PrintWriter(out, true))
                .execute(arguments);
        assertEquals(0, exit);
        return out.toString();
    }

    @Test
    void namesTheCards() {
        var probe = (DriverProbe) () -> Optional.of(new Driver(
                12080, List.of(new Card("NVIDIA T4", 75, 16_000_000_000L), new Card("Tesla P4", 61, 8_000_000_000L))));
        var said = run(probe);
        assertTrue(said.contains("NVIDIA T4, 16 GB, compute capability 7.5, driver for CUDA 12.8\n"), said);
        assertTrue(said.contains("6.1, driver for CUDA 12.8 (too old for this engine)"), said);
        assertTrue(said.contains("frameseek device --get"), said);
    }

    @Test
    void takesABuildAndGivesItBack() throws Exception {
        var lib = Files.createDirectories(home.resolve("libtorch/lib"));
        Files.writeString(lib.resolve("libtorch_cpu.so"), "");
        Files.writeString(lib.resolve("libtorch_cuda.so"), "");
        Files.writeString(home.resolve("libtorch/build-version"), "2.7.1+cu128");
        DriverProbe none = Optional::empty;
        var said = run(none, "--use", home.resolve("libtorch").toString());
        assertTrue(said.contains("No NVIDIA driver was found."), said);
        assertTrue(said.contains("the engine is in " + lib), said);
        assertTrue(said.contains("until then the processor is used"), said);
        Files.delete(lib.resolve("libtorch_cuda.so"));
        assertTrue(run(none).contains("for the processor only"));
        assertTrue(run(none, "--own").contains("came with Frameseek"));
    }
}
