package org.frameseek.engine.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Engine builds in folders, recognised by stand-in files; no card is needed.
class EnginePackTest {
    @TempDir
    private Path home;

    private Path pack(String build, String... libraries) throws IOException {
        var lib = Files.createDirectories(home.resolve("libtorch/lib"));
        for (var library : libraries) {
            Files.writeString(lib.resolve(library), "");
        }
        Files.writeString(home.resolve("libtorch/build-version"), build + "\n");
        return home.resolve("libtorch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "libtorch", "libtorch/lib"})
    void isFoundFromEveryFolderOfIt(String folder) throws Exception {
        pack("2.7.1+cu128", "libtorch_cpu.so", "libtorch_cuda.so");
        var pack = EnginePack.in(home.resolve(folder));
        assertEquals(home.resolve("libtorch/lib"), pack.libraries());
        assertEquals("cu128", pack.flavor());
    }

    @Test
    void pipsTorchSaysItsVersionInPython() throws Exception {
        var torch = home.resolve("site-packages/torch");
        Files.createDirectories(torch.resolve("lib"));
        Files.writeString(torch.resolve("lib/torch_cpu.dll"), "");
        Files.writeString(torch.resolve("lib/torch_cuda.dll"), "");
        Files.writeString(torch.resolve("version.py"), "from typing import Optional\n__version__ = '2.7.1+cu128'\n");
        assertEquals(torch.resolve("lib"), EnginePack.in(torch).libraries());
        assertEquals(torch.resolve("lib"), EnginePack.in(home.resolve("site-packages")).libraries());
    }

    @ParameterizedTest
    @CsvSource({"2.8.0+cu128, pack.other-version", "2.7.1+cu126, pack.other-version", "2.7.1, pack.other-version",
        "unknown, pack.unknown-version"})
    void anotherVersionIsRefusedByName(String build, String code) throws Exception {
        var folder = pack(build, "libtorch_cpu.so", "libtorch_cuda.so");
        var failure = assertThrows(EnginePackException.class, () -> EnginePack.in(folder));
        assertEquals(code, failure.code());
        assertFalse(failure.getMessage().contains("{"));
        assertTrue(!code.endsWith("other-version") || failure.getMessage().contains(build));
    }

    @Test
    void aBuildForTheProcessorIsNoPack() throws Exception {
        var folder = pack("2.7.1+cpu", "libtorch_cpu.so");
        assertEquals("pack.no-cuda", assertThrows(EnginePackException.class, () -> EnginePack.in(folder)).code());
        assertEquals("pack.none",
                assertThrows(EnginePackException.class, () -> EnginePack.in(home.resolve("gone"))).code());
    }

    @Test
    void theChoiceIsKeptUntilItIsForgotten() throws Exception {
        var choice = new EngineChoice(home.resolve("data"));
        assertEquals(Optional.empty(), choice.chosen());
        var pack = EnginePack.in(pack("2.7.1+cu128", "libtorch_cpu.so", "libtorch_cuda.so"));
        choice.use(pack);
        assertEquals(Optional.of(pack), new EngineChoice(home.resolve("data")).chosen());
        Files.delete(pack.libraries().resolve("libtorch_cuda.so"));
        assertEquals("pack.no-cuda", assertThrows(EnginePackException.class, choice::chosen).code());
        choice.forget();
        assertEquals(Optional.empty(), choice.chosen());
    }

    @Test
    void aFaultAfterTheEnginesStartIsNotTheBuilds() throws Exception {
        var choice = new EngineChoice(home.resolve("data"));
        choice.use(EnginePack.in(pack("2.7.1+cu128", "libtorch_cpu.so", "libtorch_cuda.so")));
        assertThrows(IllegalStateException.class, () -> choice.start(() -> {
            throw new IllegalStateException("CUDA out of memory");
        }));
        assertFalse(Files.exists(home.resolve("data/engine.attempt")));
    }

    @Test
    void withoutADriverThereIsNone() {
        assertEquals(Optional.empty(), new CudaDriver("libno-such-driver.so.1").probe());
        assertEquals(Optional.empty(), new CudaDriver("libc.so.6").probe(), "a library without the driver's functions");
    }

    @Test
    void cardsBeforeTuringAreToldApart() {
        assertTrue(new DriverProbe.Card("T4", 75, 1).isSupported());
        assertFalse(new DriverProbe.Card("V100", 70, 1).isSupported());
        assertEquals("12.8", new DriverProbe.Driver(12080, List.of()).cuda());
    }
}
