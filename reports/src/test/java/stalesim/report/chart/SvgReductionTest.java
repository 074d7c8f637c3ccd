package stalesim.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import stalesim.report.Xml;

class SvgReductionTest {

    /** A canvas of 400 by 200, clips to it, upright and turned by a quarter, and a clip to a part of it. */
    private static final String DRAWING =
            """
            <svg text-rendering="auto" stroke-linecap="square"><defs id="all">\
            <clipPath id="whole"><path d="M0 0 L400 0 L400 200 L0 200 L0 0 Z"/></clipPath>\
            <clipPath id="turned"><path d="M100 100 L100 500 L-100 500 L-100 100 Z"/></clipPath>\
            <clipPath id="part"><path d="M10 10 L390 10 L390 190 L10 190 Z"/></clipPath>\
            <clipPath id="round"><path d="M0 0 L400 0 L400 200 L200 250 L0 200 Z"/></clipPath></defs><defs id="none"/>\
            <rect id="a" clip-path="url(#whole)"/><rect id="b" clip-path="url(#part)"/>\
            <rect id="c" clip-path="url(#round)"/><g transform="matrix(0,-1,1,0,-100,100)">\
            <text id="d" clip-path="url(#turned)" xml:space="preserve">one two</text>\
            <text id="e" clip-path="url(#whole)" xml:space="preserve"> spaced  out</text></g>\
            <path id="f" d="M0 0 L1 -2 L3 4 Q5 6 7 8 Q9 9 8 8 Z"/></svg>""";

    private static Element reduced() {
        Element root = Xml.parse(DRAWING).getDocumentElement();
        SvgReduction.of(root, new WholeCanvas(400, 200));
        return root;
    }

    private static Element find(String id) {
        NodeList all = reduced().getElementsByTagName("*");
        for (int index = 0; index < all.getLength(); index++) {
            if (((Element) all.item(index)).getAttribute("id").equals(id)) {
                return (Element) all.item(index);
            }
        }
        return null;
    }

    @Test
    void clipsThatHideNothingGoAndOthersStay() {
        assertThat(find("a").hasAttribute("clip-path")).isFalse();
        assertThat(find("b").hasAttribute("clip-path")).isTrue();
        assertThat(find("c").hasAttribute("clip-path")).isTrue();
        assertThat(find("d").hasAttribute("clip-path")).isFalse();
        // turned by a quarter it no longer covers the canvas
        assertThat(find("e").hasAttribute("clip-path")).isTrue();
    }

    @Test
    void definitionsStayAsLongAsSomebodyRefersToThem() {
        assertThat(find("turned")).isNull();
        assertThat(find("none")).isNull();
        assertThat(find("whole")).isNotNull();
        assertThat(find("part")).isNotNull();
    }

    @Test
    void spacesThatCountAreKept() {
        assertThat(find("d").hasAttribute("xml:space")).isFalse();
        assertThat(find("e").getAttribute("xml:space")).isEqualTo("preserve");
    }

    @Test
    void onlyInitialValuesAreLeftOut() {
        assertThat(reduced().hasAttribute("text-rendering")).isFalse();
        assertThat(reduced().getAttribute("stroke-linecap")).isEqualTo("square");
    }

    @Test
    void repeatedCommandsLoseTheirLetters() {
        assertThat(find("f").getAttribute("d")).isEqualTo("M0 0 1 -2 3 4Q5 6 7 8 9 9 8 8Z");
    }
}
