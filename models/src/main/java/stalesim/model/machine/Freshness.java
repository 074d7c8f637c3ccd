package stalesim.model.machine;

import java.util.List;

/**
 * How much longer an update takes whose model another core has written only a short time before. What a core has just
 * written lies in its own caches, and gets from there into those that cores share as time goes by. Of two workers the
 * one that updates soon after the other is so held up a little, and they keep their distance.
 *
 * <p>Between two ages a and b of what was written, at age t, the time is interpolated on a logarithmic scale, with a
 * share log(t/a)/log(b/a) of that of b. Before the first and beyond the last their times hold.
 *
 * @param points in ascending order of their ages; without any, updates always take the same
 */
public record Freshness(List<Point> points) {

    /** It does not matter when the model was written. */
    public static final Freshness NEVER_MATTERS = new Freshness(List.of());

    /**
     * At one age.
     *
     * @param ageNs how long ago the model was written, nanoseconds, &gt;= 1
     * @param longerNs how much longer the update takes, nanoseconds, &gt;= 0
     */
    public record Point(long ageNs, long longerNs) {

        /** Checks the ranges. */
        public Point {
            if (ageNs < 1 || longerNs < 0) {
                throw new IllegalArgumentException(
                        "an age must be >= 1 ns, and a time >= 0 ns: ageNs=" + ageNs + ", longerNs=" + longerNs);
            }
        }
    }

    /** Checks the order. */
    public Freshness {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).ageNs() <= points.get(i - 1).ageNs()) {
                throw new IllegalArgumentException("ages must ascend: "
                        + points.stream().map(Point::ageNs).toList());
            }
        }
    }

    /**
     * What an update takes longer.
     *
     * @param ageNs how long ago another core wrote the model, nanoseconds, &gt;= 0
     * @return nanoseconds, &gt;= 0
     */
    public double longerNs(long ageNs) {
        if (points.isEmpty()) {
            return 0;
        }
        double place = LogScale.place(ageNs, points.size(), i -> points.get(i).ageNs());
        int younger = (int) place;
        long atYounger = points.get(younger).longerNs();
        return place == younger
                ? atYounger
                : atYounger + (place - younger) * (points.get(younger + 1).longerNs() - atYounger);
    }
}
