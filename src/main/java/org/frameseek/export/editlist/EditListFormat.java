package org.frameseek.export.editlist;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.frameseek.error.Remark;
import org.frameseek.export.ExportException;
import org.frameseek.export.Output;
import org.frameseek.export.OutputKind;

/// The list formats of other programs.
public enum EditListFormat {
    /// CMX3600, which nearly every editing program reads.
    EDL(OutputKind.EDL, CmxEdl::write),
    /// Timeline markers for DaVinci Resolve.
    MARKERS(OutputKind.EDL, ResolveMarkers::write),
    /// Final Cut Pro, version 1.10.
    FCPXML(OutputKind.FCPXML, Fcpxml::write),
    /// Premiere Pro, and Final Cut Pro up to 7: version 5.
    XMEML(OutputKind.XMEML, Xmeml::write),
    OTIO(OutputKind.OTIO, Otio::write),
    CSV(OutputKind.CSV, CsvList::write),
    /// For a video description on YouTube.
    CHAPTERS(OutputKind.CHAPTERS, Chapters::write),
    SRT(OutputKind.SRT, Subtitles::srt),
    VTT(OutputKind.VTT, Subtitles::vtt),
    JSON(OutputKind.JSON, JsonList::write);

    /// CMX3600 has three digits for the event number.
    private static final int MOST_EDL_EVENTS = 999;

    private final OutputKind kind;
    private final Function<EditList, String> text;

    EditListFormat(OutputKind kind, Function<EditList, String> text) {
        this.kind = kind;
        this.text = text;
    }

    public OutputKind kind() {
        return kind;
    }

    /// The kinds of files whose ending selects a format.
    public static OutputKind[] kinds() {
        return Arrays.stream(values()).map(EditListFormat::kind).distinct().toArray(OutputKind[]::new);
    }

    /// The default format of a kind of file.
    public static EditListFormat of(OutputKind kind) {
        return Arrays.stream(values()).filter(format -> format.kind == kind).findFirst().orElseThrow();
    }

    /// The complete file.
    String text(EditList list) {
        return text.apply(list);
    }

    /// @return what this format does not keep of the list
    public List<Remark> write(EditList list, Output output) throws ExportException {
        if (kind == OutputKind.EDL && list.events().size() > MOST_EDL_EVENTS) {
            throw new ExportException("export.too-many-events", output.path(), null, list.events().size());
        }
        byte[] bytes = text(list).getBytes(StandardCharsets.UTF_8);
        output.write(out -> out.write(bytes));
        int joined = this == CHAPTERS ? Chapters.joined(list) : 0;
        return joined == 0 ? List.of() : List.of(new Remark("export.chapters-joined", output.path(), joined));
    }
}
