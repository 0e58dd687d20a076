package org.frameseek.model.families;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.frameseek.engine.ComputeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedsTest {
    @TempDir
    private Path folder;

    @Test
    void aKeptSpeedIsKnown() throws Exception {
        assertEquals(OptionalDouble.of(25),
                known("{\"auto auto 0\": 25, \"a processor a model\": {\"best\": \"int8\"}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"auto auto 0\": \"fast\"}", "{\"auto auto 0\": {}}", "{\"auto auto 0\": 2"})
    void aDamagedFileKnowsNone(String content) throws Exception {
        assertEquals(OptionalDouble.empty(), known(content));
    }

    private OptionalDouble known(String content) throws Exception {
        var file = Files.writeString(folder.resolve("speeds.json"), content);
        return new Speeds(file).known(ComputeChoice.AUTO);
    }
}
