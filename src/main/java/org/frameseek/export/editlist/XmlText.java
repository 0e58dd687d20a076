package org.frameseek.export.editlist;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes an XML document with a document type, indented.
final class XmlText {
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private int depth;

    /// Writes the content of an element.
    interface Content {
        void write() throws XMLStreamException;
    }

    /// Writes a whole document.
    interface Document {
        void write(XmlText xml) throws XMLStreamException;
    }

    private XmlText(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(String root, Document document) {
        var text = new StringWriter();
        try {
            var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeCharacters("\n");
            writer.writeDTD("<!DOCTYPE " + root + ">");
            document.write(new XmlText(writer));
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param attributes names and values, alternating
    void element(String name, Object[] attributes, Content content) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        write(attributes);
        depth++;
        content.write();
        depth--;
        newLine();
        xml.writeEndElement();
    }

    void element(String name, Content content) throws XMLStreamException {
        element(name, new Object[0], content);
    }

    void empty(String name, Object... attributes) throws XMLStreamException {
        newLine();
        xml.writeEmptyElement(name);
        write(attributes);
    }

    void text(String name, Object value) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
    }

    private void write(Object[] attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i].toString(), clean(attributes[i + 1]));
        }
    }

    private static String clean(Object value) {
        return NOT_XML.matcher(value.toString()).replaceAll("\uFFFD");
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
