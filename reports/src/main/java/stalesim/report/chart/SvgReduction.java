package stalesim.report.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes from a drawing what its generator repeats without effect; the picture is the same, pixel by pixel.
 *
 * <p>These are clips to the whole canvas, definitions that nobody refers to, the order to keep spaces where none would
 * be lost, properties at their initial values, and letters of path commands that repeat the one before.
 */
final class SvgReduction {

    private static final String CLIP = "clip-path";
    private static final Pattern SPACES_TO_LOSE = Pattern.compile("^\\s|\\s$|\\s\\s|[\\t\\n]");

    /** Properties that nobody around a drawing changes. */
    private static final Map<String, String> INITIAL = Map.of(
            "color-interpolation", "auto",
            "color-rendering", "auto",
            "image-rendering", "auto",
            "shape-rendering", "auto",
            "text-rendering", "auto");

    private final WholeCanvas canvas;
    private final List<Element> elements;
    private final Map<String, Element> clips = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private SvgReduction(Element root, WholeCanvas canvas) {
        this.canvas = canvas;
        elements = descendants(root);
        elements.stream()
                .filter(element -> element.getTagName().equals("clipPath"))
                .forEach(clip -> clips.put("url(#" + clip.getAttribute("id") + ")", clip));
    }

    /**
     * Reduces a drawing.
     *
     * @param root of the drawing, without identifiers that anybody outside refers to; is changed
     * @param canvas what clips are compared with
     */
    static void of(Element root, WholeCanvas canvas) {
        INITIAL.forEach((name, value) -> remove(root, name, value));
        SvgReduction reduction = new SvgReduction(root, canvas);
        reduction.elements.forEach(reduction::reduce);
        reduction.removeUnused();
    }

    private static List<Element> descendants(Element element) {
        List<Element> all = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                all.add(inner);
                all.addAll(descendants(inner));
            }
        }
        return all;
    }

    private void reduce(Element element) {
        String clip = element.getAttribute(CLIP);
        if (clips.containsKey(clip) && canvas.isLeftBy(clips.get(clip), element)) {
            element.removeAttribute(CLIP);
        } else {
            used.add(clip);
        }
        if (!SPACES_TO_LOSE.matcher(element.getTextContent()).find()) {
            remove(element, "xml:space", "preserve");
        }
        if (element.hasAttribute("d")) {
            element.setAttribute("d", PathData.shortened(element.getAttribute("d")));
        }
    }

    private static void remove(Element element, String name, String value) {
        if (element.getAttribute(name).equals(value)) {
            element.removeAttribute(name);
        }
    }

    /** Clips first, and then the lists of definitions that this leaves empty. */
    private void removeUnused() {
        clips.forEach((reference, clip) -> {
            if (!used.contains(reference)) {
                clip.getParentNode().removeChild(clip);
            }
        });
        elements.stream()
                .filter(element -> element.getTagName().equals("defs") && !element.hasChildNodes())
                .forEach(empty -> empty.getParentNode().removeChild(empty));
    }
}
