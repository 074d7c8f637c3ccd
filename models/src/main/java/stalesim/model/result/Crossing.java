package stalesim.model.result;

import java.util.List;
import java.util.Optional;

/**
 * Where a loss curve first comes down to a loss. As the loss is known at the points of the curve alone, it is read off
 * between the last point above and the first one that is not: there the loss is taken to fall exponentially, or on a
 * straight line where it ends at 0 or below, and the crossing is at the next whole update. The reading is off by less
 * than the distance of these two points, unless the loss dips to the wanted one and comes back between two earlier
 * points.
 *
 * @param update number of updates, &gt;= 0
 * @param timeNs time at this update, nanoseconds of the run's clock
 * @param shift updates by which the reading would be later (negative: earlier) without the last point above: of the
 *     order of its error, and more than that on smooth curves, where the error grows with the square of the distance.
 *     Where that point is the first of the curve, all that it may be off by; 0 where the curve shows every update
 * @param every updates between the two points
 */
public record Crossing(long update, long timeNs, double shift, long every) {

    /**
     * The first crossing.
     *
     * @param curve points in their order
     * @param loss that is to be reached
     * @return where; empty if no point is that low
     */
    public static Optional<Crossing> of(List<CurvePoint> curve, double loss) {
        for (int i = 0; i < curve.size(); i++) {
            if (curve.get(i).loss() <= loss) {
                return Optional.of(i == 0 ? at(curve.get(0)) : between(curve, i, loss));
            }
        }
        return Optional.empty();
    }

    private static Crossing at(CurvePoint first) {
        return new Crossing(first.update(), first.timeNs(), 0, 0);
    }

    private static Crossing between(List<CurvePoint> curve, int below, double loss) {
        CurvePoint before = curve.get(below - 1);
        CurvePoint now = curve.get(below);
        long every = now.update() - before.update();
        if (every <= 1) {
            return new Crossing(now.update(), now.timeNs(), 0, every);
        }
        double update = before.update() + part(before, now, loss) * every;
        double shift = below > 1
                ? updates(curve.get(below - 2), now, loss) - update
                : Math.max(update - before.update(), now.update() - update);
        long whole = (long) Math.ceil(update);
        double share = (double) (whole - before.update()) / every;
        long time = before.timeNs() + Math.round(share * (now.timeNs() - before.timeNs()));
        return new Crossing(whole, time, shift, every);
    }

    private static double updates(CurvePoint above, CurvePoint below, double loss) {
        return above.update() + part(above, below, loss) * (below.update() - above.update());
    }

    /**
     * How far between two points a loss is reached.
     *
     * @param above a point with a greater loss
     * @param below a later point with this loss or less
     * @param loss that is to be reached
     * @return share of the way, in (0, 1]; 1 where the loss above is not finite
     */
    public static double part(CurvePoint above, CurvePoint below, double loss) {
        if (!Double.isFinite(above.loss())) {
            return 1;
        }
        return below.loss() > 0
                ? Math.log(above.loss() / loss) / Math.log(above.loss() / below.loss())
                : (above.loss() - loss) / (above.loss() - below.loss());
    }
}
