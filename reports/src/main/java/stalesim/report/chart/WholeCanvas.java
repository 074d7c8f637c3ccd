package stalesim.report.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Tells clips that hide nothing, as they leave the whole canvas, whichever way it is turned.
 *
 * @param width of the canvas
 * @param height likewise
 */
record WholeCanvas(int width, int height) {

    /** Coordinates are written with two decimal places. */
    private static final double ROUNDING = 0.02;

    private static final Pattern NOT_OF_A_NUMBER = Pattern.compile("[^-0-9.]+");

    /**
     * Whether a clip hides nothing.
     *
     * @param clip its definition
     * @param clipped element that refers to it
     * @return true for a rectangle with upright sides that contains the canvas
     */
    boolean isLeftBy(Element clip, Element clipped) {
        double[] corners = numbers(((Element) clip.getFirstChild()).getAttribute("d"));
        placement(clipped).transform(corners, 0, corners, 0, corners.length / 2);
        Rectangle2D box = new Rectangle2D.Double(corners[0], corners[1], 0, 0);
        for (int corner = 0; corner < corners.length; corner += 2) {
            box.add(corners[corner], corners[corner + 1]);
        }
        return isRectangle(corners, box)
                && box.getMinX() <= ROUNDING
                && box.getMinY() <= ROUNDING
                && box.getMaxX() >= width - ROUNDING
                && box.getMaxY() >= height - ROUNDING;
    }

    /** Whether each corner is one of the box, and neighbours are not the same. */
    private static boolean isRectangle(double[] corners, Rectangle2D box) {
        boolean rectangle = corners.length >= 8;
        for (int corner = 0; corner < corners.length; corner += 2) {
            double x = corners[corner] - box.getCenterX();
            double y = corners[corner + 1] - box.getCenterY();
            boolean atCorner = Math.abs(Math.abs(x) - box.getWidth() / 2) <= ROUNDING
                    && Math.abs(Math.abs(y) - box.getHeight() / 2) <= ROUNDING;
            rectangle &= atCorner;
        }
        return rectangle;
    }

    /** From an element's coordinates, in which its clip is stated too, to those of the canvas. */
    private static AffineTransform placement(Element element) {
        AffineTransform placed = new AffineTransform();
        if (element.getParentNode() instanceof Element around) {
            placed = placement(around);
        }
        String matrix = element.getAttribute("transform");
        if (!matrix.isEmpty()) {
            placed.concatenate(new AffineTransform(numbers(matrix)));
        }
        return placed;
    }

    private static double[] numbers(String text) {
        return NOT_OF_A_NUMBER
                .splitAsStream(text)
                .filter(number -> !number.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
