package org.frameseek.tensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTensorsTest {
    private static final String TWO = """
            {"__metadata__":{"format":"pt"},\
            "b":{"dtype":"U8","shape":[3],"data_offsets":[8,11]},\
            "a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}""";

    @TempDir
    Path folder;

    @Test
    void readsWhatAnotherWriterWrote() throws Exception {
        var data = ByteBuffer.allocate(11).order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(1.5f).putFloat(-2).put((byte) 7).put((byte) 8).put((byte) 9);
        try (var tensors = SafeTensors.open(file(TWO, data.array()))) {
            assertEquals(Map.of("format", "pt"), tensors.metadata());
            assertEquals(List.of("a", "b"), tensors.tensors().stream().map(Tensor::name).toList());
            var a = tensors.tensor("a");
            assertArrayEquals(new long[] {1, 2}, a.shape());
            assertEquals(DType.F32, a.dtype());
            assertEquals(-2, tensors.buffer(a).getFloat(4));
            assertTrue(tensors.buffer(a).isDirect());
            assertEquals(9, tensors.segment(tensors.tensor("b")).get(ValueLayout.JAVA_BYTE, 2));
            assertEquals("tensors.no-tensor",
                    assertThrows(TensorFormatException.class, () -> tensors.tensor("c")).code());
        }
    }

    @Test
    void acceptsScalarsAndEmptyTensorsAndPadding() throws Exception {
        var json = """
                {"s":{"dtype":"BF16","shape":[],"data_offsets":[0,2]},\
                "e":{"dtype":"I64","shape":[0,4],"data_offsets":[0,0]}}     \s""";
        try (var tensors = SafeTensors.open(file(json, new byte[2]))) {
            assertEquals(1, tensors.tensor("s").elements());
            assertEquals(0, tensors.segment(tensors.tensor("e")).byteSize());
        }
    }

    @Test
    void readsBackWhatItCreatedAndFilledInPlace() throws Exception {
        var file = folder.resolve("new.safetensors");
        var specs = List.of(Tensor.of("wide", DType.I64, 5), Tensor.of("half", DType.F16, 3, 4),
                Tensor.of("marks", DType.U8, 7));
        var metadata = Map.of("name", "Zoë \"日本\" \n 🎬");
        SafeTensors.create(file, metadata, specs);
        assertEquals(SafeTensors.size(metadata, specs), Files.size(file));
        try (var tensors = SafeTensors.openWritable(file)) {
            tensors.segment(tensors.tensor("wide")).setAtIndex(ValueLayout.JAVA_LONG_UNALIGNED, 4, -42);
            tensors.force();
        }
        try (var tensors = SafeTensors.open(file)) {
            assertEquals(metadata, tensors.metadata());
            assertEquals(List.of("wide", "half", "marks"), tensors.tensors().stream().map(Tensor::name).toList());
            assertEquals(-42, tensors.buffer(tensors.tensor("wide")).getLong(32));
            assertEquals(0, tensors.segment(tensors.tensor("wide")).address() % 8);
            assertThrows(IllegalArgumentException.class,
                    () -> tensors.segment(tensors.tensor("marks")).set(ValueLayout.JAVA_BYTE, 0, (byte) 1));
        }
        assertThrows(FileAlreadyExistsException.class, () -> SafeTensors.create(file, metadata, specs));
    }

    /// Larger than any ByteBuffer and any `int` offset; sparse, so it takes no disk space.
    @Test
    void readsFilesOverTwoGigabytes() throws Exception {
        long half = 1_200_000_000L;
        var json = """
                {"a":{"dtype":"F16","shape":[600000000],"data_offsets":[0,%d]},\
                "b":{"dtype":"I8","shape":[%d],"data_offsets":[%d,%d]}}""".formatted(half, half, half, 2 * half);
        var file = file(json, new byte[0]);
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(8 + json.length() + 2 * half - 1).write(ByteBuffer.wrap(new byte[] {5}));
        }
        try (var tensors = SafeTensors.open(file)) {
            var last = tensors.segment(tensors.tensor("b"));
            assertEquals(5, last.get(ValueLayout.JAVA_BYTE, last.byteSize() - 1));
        }
    }

    /// `@` stands for `data_offsets`.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tensors.header-json   | [1,2,3]
            tensors.header-json   | {"a":1}
            tensors.header-json   | {"a":null}
            tensors.header-json   | {'a':{"dtype":"U8","shape":[4],"@":[0,4]}}
            tensors.header-json   | {"a":{"dtype":"U8","shape":[4],"@":[0,4]}} {}
            tensors.header-json   | {"a":{"dtype":"U8","shape":[4],"@":[0,4]},}
            tensors.header-json   | {"a":{"dtype":"U8","shape":["4"],"@":[0,4]}}
            tensors.header-json   | {"__metadata__":{"n":1},"a":{"dtype":"U8","shape":[4],"@":[0,4]}}
            tensors.header-json   | {"a":{"dtype":"U8","shape":[4],"@":[0,4]}
            tensors.duplicate     | {"a":{"dtype":"U8","shape":[2],"@":[0,2]},"a":{"dtype":"U8","shape":[2],"@":[2,4]}}
            tensors.duplicate     | {"a":{"dtype":"U8","dtype":"I8","shape":[4],"@":[0,4]}}
            tensors.duplicate     | {"__metadata__":{"x":"1","x":"2"},"a":{"dtype":"U8","shape":[4],"@":[0,4]}}
            tensors.incomplete    | {"a":{"dtype":"U8","shape":[4]}}
            tensors.incomplete    | {"a":{"dtype":"U8","shape":[4],"@":[0]}}
            tensors.dtype         | {"a":{"dtype":"F8_E4M3","shape":[4],"@":[0,4]}}
            tensors.dtype         | {"a":{"dtype":"u8","shape":[4],"@":[0,4]}}
            tensors.shape         | {"a":{"dtype":"U8","shape":[-4],"@":[0,4]}}
            tensors.shape         | {"a":{"dtype":"U8","shape":[4.0],"@":[0,4]}}
            tensors.shape         | {"a":{"dtype":"U8","shape":[99999999999999999999],"@":[0,4]}}
            tensors.shape         | {"a":{"dtype":"F64","shape":[4611686018427387904,4],"@":[0,0]}}
            tensors.shape         | {"a":{"dtype":"F32","shape":[4611686018427387905],"@":[0,4]}}
            tensors.offsets       | {"a":{"dtype":"U8","shape":[4],"@":[4,0]}}
            tensors.offsets       | {"a":{"dtype":"F32","shape":[4],"@":[0,4]}}
            tensors.layout        | {"a":{"dtype":"U8","shape":[2],"@":[2,4]}}
            tensors.layout        | {"a":{"dtype":"U8","shape":[3],"@":[0,3]},"b":{"dtype":"U8","shape":[2],"@":[2,4]}}
            tensors.layout        | {"a":{"dtype":"U8","shape":[1],"@":[0,1]},"b":{"dtype":"U8","shape":[2],"@":[2,4]}}
            tensors.data-length   | {"a":{"dtype":"U8","shape":[3],"@":[0,3]}}
            tensors.data-length   | {"a":{"dtype":"U8","shape":[9000000000000000000],"@":[0,9000000000000000000]}}
            """)
    void refusesBrokenHeadersByName(String code, String json) throws Exception {
        var failure = assertThrows(TensorFormatException.class,
                () -> SafeTensors.open(file(json.replace("@", "data_offsets"), new byte[4])));
        assertEquals(code, failure.code());
        assertTrue(failure.getMessage().contains("x.safetensors"), failure.getMessage());
        assertTrue(failure.message(Locale.SIMPLIFIED_CHINESE).contains("x.safetensors"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, 100_000_001, 1 << 20})
    void refusesImpossibleHeaderLengths(long length) throws Exception {
        var bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length).array();
        var file = Files.write(folder.resolve("x.safetensors"), bytes);
        var failure = assertThrows(TensorFormatException.class, () -> SafeTensors.open(file));
        assertEquals("tensors.header-length", failure.code());
    }

    @Test
    void refusesWhatIsNoFile() throws Exception {
        var nowhere = folder.resolve("nowhere");
        assertEquals("tensors.missing",
                assertThrows(TensorFormatException.class, () -> SafeTensors.open(nowhere)).code());
        assertEquals("tensors.unreadable",
                assertThrows(TensorFormatException.class, () -> SafeTensors.open(folder)).code());
        var empty = Files.createFile(folder.resolve("empty"));
        assertEquals("tensors.too-short",
                assertThrows(TensorFormatException.class, () -> SafeTensors.open(empty)).code());
    }

    @Test
    void refusesTextThatIsNotUtf8() throws Exception {
        var json = "{\"a?\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}".getBytes(StandardCharsets.UTF_8);
        json[3] = (byte) 0xFF;
        var bytes = ByteBuffer.allocate(8 + json.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length).put(json).array();
        var file = Files.write(folder.resolve("x.safetensors"), bytes);
        assertEquals("tensors.header-json",
                assertThrows(TensorFormatException.class, () -> SafeTensors.open(file)).code());
    }

    @Test
    void everyTruncationIsRefused() throws Exception {
        var whole = Files.readAllBytes(file(TWO, new byte[11]));
        for (int length = 0; length < whole.length; length++) {
            var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            assertThrows(TensorFormatException.class, () -> SafeTensors.open(cut), "length " + length);
        }
    }

    /// A changed bit may leave a valid file (a letter in a name), but never causes worse than the checked exception.
    @Test
    void noFlippedBitDoesHarm() throws Exception {
        var whole = Files.readAllBytes(file(TWO, new byte[11]));
        int refused = 0;
        for (int bit = 0; bit < (whole.length - 11) * 8; bit++) {
            var flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            var file = Files.write(folder.resolve("flipped"), flipped);
            try (var tensors = SafeTensors.open(file)) {
                for (var tensor : tensors.tensors()) {
                    assertDoesNotThrow(() -> tensors.segment(tensor));
                }
            } catch (TensorFormatException e) {
                refused++;
            }
        }
        assertTrue(refused > whole.length * 4, refused + " refused");
    }

    private Path file(String json, byte[] data) throws IOException {
        var text = json.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length).put(text).put(data).array();
        return Files.write(folder.resolve("x.safetensors"), bytes);
    }
}
