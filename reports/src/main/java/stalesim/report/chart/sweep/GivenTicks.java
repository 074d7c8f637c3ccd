package stalesim.report.chart.sweep;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/** A linear axis with ticks that are given: their labels may be other values than their places. */
final class GivenTicks extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final ArrayList<NumberTick> ticks;

    GivenTicks(List<NumberTick> ticks) {
        this.ticks = new ArrayList<>(ticks);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return List.copyOf(ticks);
    }
}
