package org.frameseek.export.still;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.frameseek.media.FrameTable;

/// The origin of a still: in EXIF for people and photo programs, field by field in XMP.
final class StillMetadata {
    /// Identifies the XMP fields; it is a name, not an address.
    static final String NAMESPACE = "urn:frameseek:still:1";
    private static final String PREFIX = "frameseek";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String PROGRAM = "Frameseek";
    /// EXIF and XMP must each fit into a segment of 64 KiB.
    private static final int LONGEST_TEXT = 2000;
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    private StillMetadata() {
    }

    static byte[] embed(byte[] jpeg, StillCaption caption) {
        var fields = fields(caption);
        try {
            var described = new ByteArrayOutputStream(jpeg.length + 4096);
            new ExifRewriter().updateExifMetadataLossless(jpeg, described, exif(fields));
            var complete = new ByteArrayOutputStream(described.size() + 4096);
            new JpegXmpRewriter().updateXmpXml(described.toByteArray(), complete, xmp(fields));
            return complete.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    static String xmp(StillCaption caption) {
        return xmp(fields(caption));
    }

    private static Map<String, String> fields(StillCaption caption) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("source", text(caption.sourceName()));
        fields.put("frame", String.valueOf(caption.frame()));
        if (caption.pts() != FrameTable.NO_PTS) {
            fields.put("pts", String.valueOf(caption.pts()));
        }
        fields.put("timeBase", caption.timeBase().toString());
        fields.put("timecode", caption.timecode());
        if (caption.query() != null) {
            fields.put("query", text(caption.query()));
        }
        if (!Double.isNaN(caption.score())) {
            fields.put("score", String.valueOf(caption.score()));
        }
        if (caption.model() != null) {
            fields.put("model", text(caption.model()));
        }
        return fields;
    }

    private static String text(String value) {
        var clean = NOT_XML.matcher(value).replaceAll("\uFFFD");
        return clean.codePointCount(0, clean.length()) <= LONGEST_TEXT
                ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_TEXT));
    }

    private static TiffOutputSet exif(Map<String, String> fields) throws IOException {
        var exif = new TiffOutputSet();
        var root = exif.getOrCreateRootDirectory();
        var title = fields.getOrDefault("query", fields.get("source"));
        root.add(TiffTagConstants.TIFF_TAG_IMAGE_DESCRIPTION, title);
        root.add(TiffTagConstants.TIFF_TAG_SOFTWARE, PROGRAM);
        // The date of the shot is unknown; this is when the file was created.
        root.add(TiffTagConstants.TIFF_TAG_DATE_TIME, EXIF_TIME.format(LocalDateTime.now()));
        var comment = fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("\n"));
        exif.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_USER_COMMENT, comment);
        return exif;
    }

    private static String xmp(Map<String, String> fields) {
        try {
            return writtenXmp(fields);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String writtenXmp(Map<String, String> fields) throws XMLStreamException {
        var text = new StringWriter();
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
        xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
        xml.writeNamespace("x", "adobe:ns:meta/");
        xml.writeStartElement("rdf", "RDF", RDF);
        xml.writeNamespace("rdf", RDF);
        xml.writeStartElement("rdf", "Description", RDF);
        xml.writeNamespace("xmp", XMP);
        xml.writeNamespace(PREFIX, NAMESPACE);
        xml.writeAttribute("rdf", RDF, "about", "");
        xml.writeAttribute("xmp", XMP, "CreatorTool", PROGRAM);
        for (var field : fields.entrySet()) {
            xml.writeStartElement(PREFIX, field.getKey(), NAMESPACE);
            xml.writeCharacters(field.getValue());
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        xml.writeProcessingInstruction("xpacket", "end=\"w\"");
        xml.close();
        return text.toString();
    }
}
