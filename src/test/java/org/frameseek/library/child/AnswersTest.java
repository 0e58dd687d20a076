package org.frameseek.library.child;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AnswersTest {
    /// What Java prints on standard output when native code crashes.
    private static final String REPORT = """
            #
            # A fatal error has been detected by the Java Runtime Environment:
            #
            #  SIGSEGV (0xb) at pc=0x00007f1c2c9c0b3d, pid=4711, tid=4712
            #
            """;

    private final byte[] picture = new byte[48];

    private Answers answers(byte[] said) {
        return new Answers(new ByteArrayInputStream(said), picture);
    }

    private static byte[] frame(int number, byte[] pixels) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Answers.write(new DataOutputStream(bytes), number, 3, true, pixels);
        return bytes.toByteArray();
    }

    @Test
    void aFrameArrivesAsItWasSent() throws IOException {
        var pixels = new byte[48];
        Arrays.fill(pixels, (byte) 7);
        var answers = answers(frame(12, pixels));
        assertEquals(12, answers.frame());
        assertEquals(3, answers.unforetold());
        assertTrue(answers.damaged());
        assertArrayEquals(pixels, picture);
    }

    @Test
    void theReportOfACrashIsNoAnswer() {
        var report = REPORT.repeat(9).getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> answers(report).number());
        assertThrows(IOException.class, () -> answers(report).frame());
    }

    @Test
    void aFrameThatACrashCutsOffIsNone() throws IOException {
        var whole = frame(12, new byte[48]);
        for (int sent = 0; sent < whole.length; sent++) {
            var cut = new ByteArrayOutputStream();
            cut.write(whole, 0, sent);
            cut.write(REPORT.repeat(9).getBytes(StandardCharsets.UTF_8));
            assertThrows(IOException.class, () -> answers(cut.toByteArray()).frame());
        }
    }
}
