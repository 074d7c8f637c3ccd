package stalesim.scenario.forecast;

import java.util.List;
import java.util.stream.IntStream;

/** Some of many. */
final class Spread {

    private Spread() {}

    /** All where they are few; of many the first, the last and some evenly between. */
    static <T> List<T> over(List<T> all, int most) {
        return all.size() <= most
                ? all
                : IntStream.range(0, most)
                        .mapToObj(i -> all.get((int) ((long) i * (all.size() - 1) / (most - 1))))
                        .toList();
    }
}
