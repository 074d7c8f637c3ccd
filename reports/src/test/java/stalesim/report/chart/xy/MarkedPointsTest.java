package stalesim.report.chart.xy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.report.chart.xy.MarkedPoints.Point;

class MarkedPointsTest {

    private static final List<String> AXES = List.of("across", "up");
    private static final String ZERO = ">0<";

    private static String svg(List<Point> points) {
        return MarkedPoints.apart("front", "async-lock", AXES, points).svg();
    }

    /** Beside each other at one end of an axis from 0, points of 30 and 33 could not be told apart. */
    @Test
    void pointsHaveTheWholeWidth() {
        List<Point> near = List.of(new Point("1", 30, 7, false), new Point("2", 33, 6, false));
        assertThat(svg(near)).doesNotContain(ZERO);
        List<Point> far = List.of(new Point("1", 3, 7, false), new Point("2", 33, 1, false));
        assertThat(svg(far)).contains(ZERO);
    }

    @Test
    void figuresOfOneUnitStartTogether() {
        List<Point> near = List.of(new Point("1", 30, 31, false), new Point("2", 33, 32, false));
        assertThat(MarkedPoints.draw("front", "async-lock", AXES, near).svg()).contains(ZERO);
    }

    @Test
    void whatDoesNotDifferIsDrawn() {
        assertThat(svg(List.of(new Point("1", 5, 5, false), new Point("2", 5, 5, true)))).contains(">2<");
        assertThat(svg(List.of(new Point("1", 0, 0, false)))).contains(">1<");
    }

    /** A figure that is alone in its row is no more than 1.15 times as large as it is drawn: 460 for 400. */
    @Test
    void lettersAreAsLargeAsThoseOfOtherFigures() {
        assertThat(svg(List.of(new Point("1", 1, 1, false)))).contains("style=\"max-width:460px\"");
    }
}
