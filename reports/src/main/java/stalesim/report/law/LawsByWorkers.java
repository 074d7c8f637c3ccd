package stalesim.report.law;

import java.util.List;
import java.util.stream.Stream;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.staleness.fit.LawFitting;

/**
 * Laws of minimum Bhattacharyya distance for each number of workers: geometric, Poisson, bounded uniform, and
 * Conway-Maxwell-Poisson both free and with lambda = m^nu, the form whose nu the paper tabulates.
 *
 * @param mode how workers share the cores
 * @param algorithm name in the catalogue
 * @param clock of the runs
 * @param points ascending in workers, at least one
 * @see "Paper 003 (thesis), table A.1 and figure A.2"
 */
public record LawsByWorkers(Mode mode, String algorithm, Clock clock, List<Point> points) {

    /** The five laws, in the order of tables. */
    public static final List<String> LAWS = List.of(
            "geometric",
            "uniform",
            "poisson",
            "conway-maxwell-poisson-mode-tied",
            "conway-maxwell-poisson");

    /**
     * The laws of one number of workers.
     *
     * @param workers m
     * @param fits one each of {@link #LAWS}, in that order
     */
    public record Point(int workers, List<LawFit> fits) {

        /** Makes the list immutable. */
        public Point {
            fits = List.copyOf(fits);
        }
    }

    /** Makes the list immutable. */
    public LawsByWorkers {
        points = List.copyOf(points);
    }

    /** Of judged cases of one mode, algorithm and clock, ascending in workers. */
    static LawsByWorkers of(List<JudgedSide> sides) {
        JudgedSide first = sides.get(0);
        return new LawsByWorkers(
                first.cell().mode(),
                first.cell().algorithm(),
                first.clock(),
                sides.stream().map(LawsByWorkers::point).toList());
    }

    private static Point point(JudgedSide side) {
        int workers = side.cell().workers();
        List<LawFit> fits = LawFitting.fitByDistance(
                LawFitting.families(workers).stream()
                        .filter(family -> LAWS.contains(family.name()))
                        .toList(),
                side.observed());
        return new Point(workers, LAWS.stream().flatMap(law -> named(fits, law)).toList());
    }

    private static Stream<LawFit> named(List<LawFit> fits, String law) {
        return fits.stream().filter(fit -> fit.law().name().equals(law)).limit(1);
    }
}
