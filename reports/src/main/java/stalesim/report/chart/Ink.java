package stalesim.report.chart;

import java.awt.Color;
import java.util.Locale;

/**
 * Colours by meaning, told apart by colour-blind readers too. Drawn in the light-mode colour, which the finished SVG
 * replaces by a CSS variable, so that a page can recolour its charts; a chart outside a page keeps the light colours.
 *
 * @see "Okabe, Ito, 2008, Color Universal Design, palette of eight"
 * @see "Tol, 2021, Colour Schemes, muted scheme: what time goes into"
 */
public enum Ink {
    /** Text, axes and ticks: the colour of the text around. */
    TEXT(0x22, 0x24, 0x28),
    /** Grid lines. */
    GRID(0xD5, 0xD8, 0xDC),
    /** What was simulated. */
    SIMULATED(0x00, 0x72, 0xB2),
    /** What was measured. */
    REAL(0xD5, 0x5E, 0x00),
    /** The best fitting law. */
    BEST_LAW(0x00, 0x9E, 0x73),
    /** The second best fitting law. */
    SECOND_LAW(0xCC, 0x79, 0xA7),
    /** The law that free workers would show. */
    EXPECTED_LAW(0x11, 0x11, 0x11),
    /** A third of several laws side by side. */
    THIRD_LAW(0xE6, 0x9F, 0x00),
    /** A fourth of them. */
    FOURTH_LAW(0x56, 0xB4, 0xE9),
    /** Ideal scaling, wanted loss and other references. */
    REFERENCE(0x7A, 0x7F, 0x87),
    /** Time in which gradients are computed. */
    COMPUTE(0x11, 0x77, 0x33),
    /** Time in which the model is read and updated. */
    ACCESS(0x44, 0xAA, 0x99),
    /** Time lost in failed attempts to publish. */
    RETRY(0xDD, 0xCC, 0x77),
    /** Time between cycles. */
    GAP(0x99, 0x99, 0x33),
    /** Time in waiting for the lock. */
    LOCK(0xCC, 0x66, 0x77),
    /** Time in waiting for other workers. */
    BARRIER(0x88, 0x22, 0x55),
    /** Time in which messages are on the way. */
    NETWORK(0x88, 0xCC, 0xEE),
    /** Time without a core. */
    NO_CORE(0x33, 0x22, 0x88),
    /** Time in which a worker takes no part. */
    AWAY(0xBB, 0xBB, 0xBB),
    /** Time of which it is not known what it went into. */
    UNTOLD(0xE4, 0xE5, 0xE1);

    private final Color color;

    Ink(int red, int green, int blue) {
        color = new Color(red, green, blue);
    }

    /**
     * The light-mode colour.
     *
     * @return opaque
     */
    public Color color() {
        return color;
    }

    /**
     * The light-mode colour, translucent.
     *
     * @param opacity between 0 and 1
     * @return the colour
     */
    public Color color(double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    /** The way the SVG generator writes this colour. */
    String generated() {
        return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
    }

    /**
     * The colour as CSS.
     *
     * @return a reference to the CSS variable {@code --ink-name}, with the light-mode colour to fall back on
     */
    public String css() {
        return "var(" + variable() + "," + hex() + ")";
    }

    /**
     * The name of the CSS variable.
     *
     * @return such as "--ink-simulated"
     */
    public String variable() {
        return "--ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The light-mode colour.
     *
     * @return such as "#0072b2"
     */
    public String hex() {
        return "#" + String.format(Locale.ROOT, "%06x", color.getRGB() & 0xFFFFFF);
    }
}
