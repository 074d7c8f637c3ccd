package stalesim.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis from top to bottom that names rows, wherever they lie, and leaves no name out. */
public final class RowAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final TreeMap<Integer, String> names;

    /**
     * Without line or ticks.
     *
     * @param names of rows, by their place
     * @param margin left above the first and below the last
     */
    public RowAxis(Map<Integer, String> names, double margin) {
        this.names = new TreeMap<>(names);
        setRange(this.names.firstKey() - margin, this.names.lastKey() + margin);
        setInverted(true);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return names.entrySet().stream()
                .map(row -> new NumberTick(
                        row.getKey(), row.getValue(), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0))
                .toList();
    }
}
