package org.frameseek.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The kinds of files that the program writes: their endings, and how to recognise a file's kind before replacing it.
public enum OutputKind {
    JPG(starts(0xff, 0xd8, 0xff), ".jpg", ".jpeg"),
    PNG(starts(0x89, 'P', 'N', 'G'), ".png"),
    TIFF(starts('I', 'I', 42, 0).or(starts('M', 'M', 0, 42)), ".tif", ".tiff"),
    PDF(starts('%', 'P', 'D', 'F'), ".pdf"),
    CSV(words(""), ".csv"),
    JSON(words("{").or(words("[")), ".json"),
    EDL(words("TITLE:"), ".edl"),
    FCPXML(words("<?xml"), ".fcpxml"),
    XMEML(words("<?xml"), ".xml"),
    OTIO(words("{"), ".otio"),
    CHAPTERS(words("0"), ".txt"),
    SRT(words("1"), ".srt"),
    VTT(words("WEBVTT"), ".vtt"),
    /// Videos are never replaced: a clip and a film look alike.
    CLIP(_ -> false, ".mp4", ".mov", ".mkv", ".webm");

    /// The number of bytes to examine.
    static final int HEAD_BYTES = 4096;

    private final Predicate<byte[]> own;
    private final List<String> endings;

    OutputKind(Predicate<byte[]> own, String... endings) {
        this.own = own;
        this.endings = List.of(endings);
    }

    public List<String> endings() {
        return endings;
    }

    /// The ending of a new file.
    public String ending() {
        return endings.getFirst();
    }

    public boolean fits(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith(ending) && name.length() > ending.length());
    }

    /// True when a file that begins like this is of this kind. An empty file is of any kind.
    boolean begins(byte[] head) {
        return head.length == 0 && this != CLIP || own.test(head);
    }

    private static Predicate<byte[]> starts(int... magic) {
        return head -> {
            for (int i = 0; i < magic.length; i++) {
                if (i >= head.length || (head[i] & 0xff) != magic[i]) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<byte[]> words(String beginning) {
        return head -> {
            var text = text(head);
            return text.stripLeading().startsWith(beginning)
                    && text.chars().noneMatch(letter -> Character.isISOControl(letter) && "\t\n\r".indexOf(letter) < 0)
                    && !text.isEmpty();
        };
    }

    /// Decodes the bytes; empty when they are not UTF-8. The last letter may be cut off.
    private static String text(byte[] head) {
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            try {
                var text = StandardCharsets.UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(Arrays.copyOf(head, head.length - cut))).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // The end may fall within a letter.
            }
        }
        return "";
    }
}
