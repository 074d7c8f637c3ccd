package stalesim.report;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses markup, which fails where it is not well formed. */
public final class Xml {

    private Xml() {}

    public static Document parse(String markup) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well formed: " + e.getMessage(), e);
        }
    }

    /** HTML whose only departures from XML are its first line and its meta elements. */
    public static Document parseHtml(String html) {
        return parse(html.replace("<!DOCTYPE html>", "").replaceAll("<meta [^>]*>", ""));
    }
}
