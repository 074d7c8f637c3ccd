package stalesim.scenario.remark;

/**
 * Something that is to be said of points of a sweep.
 *
 * @param sentence what; where its numbers differ from point to point, as it is at the first of them
 * @param points where it holds
 * @param same whether it is the very same sentence at all of them
 */
public record Remark(String sentence, SomePoints points, boolean same) {

    /**
     * Where it holds.
     *
     * @return such as "at 2 of 4 points, from step.size=1 on (here the first)"; empty where the sentence holds as it is
     *     at all points
     */
    public String where() {
        if (same) {
            return points.where();
        }
        return points.areAll()
                ? "at all " + points.numbers().size() + " points (here the first, " + points.first() + ")"
                : points.where() + " (here the first)";
    }

    /**
     * All of it.
     *
     * @return where it holds and the sentence
     */
    public String text() {
        String where = where();
        return where.isEmpty() ? sentence : where + ": " + sentence;
    }
}
