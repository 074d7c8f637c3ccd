package stalesim.report.chart;

import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;

/** Bars of one plain colour each: without shadow, gradient or outline. */
public final class FlatBars {

    private FlatBars() {}

    /**
     * A renderer that has no colours yet.
     *
     * @return another one each time
     */
    public static XYBarRenderer renderer() {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setShadowVisible(false);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setDrawBarOutline(false);
        return renderer;
    }
}
