package stalesim.model.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The number of workers, where it is one of the values that vary. */
public final class WorkerPaths {

    /** That of the scenario, and that of one mode; not {@code machine.membership.0.workers}, which comes and goes. */
    private static final Pattern FORM = Pattern.compile("workers|modes\\.[^.]+\\.workers");

    private WorkerPaths() {}

    /**
     * Whether a path sets numbers of workers.
     *
     * @param path keys joined by dots
     * @return true for {@code workers} and {@code modes.<mode>.workers}
     */
    public static boolean contain(String path) {
        return FORM.matcher(path).matches();
    }

    /**
     * What runs with different numbers of workers can have in common.
     *
     * @param point text of each value that varies, by its path
     * @return the others, in their order
     */
    public static Map<String, String> without(Map<String, String> point) {
        Map<String, String> others = new LinkedHashMap<>(point);
        others.keySet().removeIf(WorkerPaths::contain);
        return others;
    }
}
