package stalesim.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

/** A logarithmic axis whose tick labels are plain text: the attributed ones of its parent become outlines in SVG. */
public final class PowerAxis extends LogAxis {

    private static final long serialVersionUID = 1L;

    private final NumberFormat format;

    /**
     * Of base 10, until another one is set.
     *
     * @param label of the axis
     * @param format of its numbers
     */
    public PowerAxis(String label, NumberFormat format) {
        super(label);
        this.format = format;
        setNumberFormatOverride(format);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<ValueTick> plain = new ArrayList<>();
        for (Object each : super.refreshTicks(graphics, state, area, edge)) {
            ValueTick tick = (ValueTick) each;
            plain.add(new NumberTick(
                    tick.getTickType(),
                    tick.getValue(),
                    format.format(tick.getValue()),
                    tick.getTextAnchor(),
                    tick.getRotationAnchor(),
                    tick.getAngle()));
        }
        return plain;
    }
}
