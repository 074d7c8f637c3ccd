package stalesim.report.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Draws charts as SVG: transparent background, colours as CSS variables, identifiers unique in a page, a title and a
 * description for those who cannot see it. The same chart gives the same bytes.
 *
 * @param width of the drawing, in units of its own coordinates
 * @param height likewise
 */
public record SvgCanvas(int width, int height) {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FONTS = "system-ui,'Segoe UI',Roboto,'DejaVu Sans',sans-serif";
    /** Letters of a figure that is alone in its row are hardly larger than those of the others. */
    private static final double MOST_SCALE = 1.15;

    private static final String[] COLOURED = {"stroke", "fill"};

    /**
     * Draws a chart.
     *
     * @param chart any
     * @param text its words, of which the identifier is unique on the page
     * @return one svg element, without declaration
     */
    public String draw(JFreeChart chart, ChartText text) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            SVGGraphics2D graphics = new SVGGraphics2D(context(document, text.id()), false);
            graphics.setSVGCanvasSize(new Dimension(width, height));
            TextUtils.setUseDrawRotatedStringWorkaround(false); // which draws upright labels as outlines of 4 kB each
            chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
            Element root = graphics.getRoot();
            restyle(root);
            SvgReduction.of(root, new WholeCanvas(width, height));
            own(root, text.id());
            describe(root, text);
            return serialise(root);
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("drawing of " + text.id() + " failed", e);
        }
    }

    private static SVGGeneratorContext context(Document document, String id) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        context.setIDGenerator(new SVGIDGenerator() {
            private int next;

            @Override
            public String generateID(String prefix) {
                return id + "-" + prefix + next++;
            }
        });
        return context;
    }

    private static void restyle(Element element) {
        element.removeAttribute("font-family");
        for (String attribute : COLOURED) {
            for (Ink ink : Ink.values()) {
                if (element.getAttribute(attribute).equals(ink.generated())) {
                    element.setAttribute(attribute, ink.css());
                }
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                restyle(inner);
            }
        }
    }

    /** Makes the one identifier that the generator fixes unique in a page. */
    private static void own(Element root, String id) {
        NodeList definitions = root.getElementsByTagName("defs");
        for (int index = 0; index < definitions.getLength(); index++) {
            Element element = (Element) definitions.item(index);
            if (element.getAttribute("id").equals("genericDefs")) {
                element.setAttribute("id", id + "-generic");
            }
        }
    }

    private void describe(Element root, ChartText text) {
        root.removeAttribute("width");
        root.removeAttribute("height");
        root.setAttribute("style", "max-width:" + Math.round(MOST_SCALE * width) + "px");
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("font-family", FONTS);
        root.setAttribute("role", "img");
        root.setAttribute("aria-label", text.title() + ". " + text.description());
        prepend(root, "desc", text.description());
        prepend(root, "title", text.title());
    }

    private static void prepend(Element root, String name, String words) {
        Element element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setTextContent(words);
        root.insertBefore(element, root.getFirstChild());
    }

    private static String serialise(Element root) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty(OutputKeys.INDENT, "no");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(root), new StreamResult(text));
        return text.toString();
    }
}
