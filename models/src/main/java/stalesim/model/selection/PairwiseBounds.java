package stalesim.model.selection;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import stalesim.model.statistics.Interval;
import stalesim.model.statistics.PairedDifferences;
import stalesim.model.statistics.Summary;

/** D_il and w_il of {@link MultipleComparisons}, and what follows from them for each system. */
final class PairwiseBounds {

    private final List<Candidate> systems;
    private final double level;
    private final double[][] difference;
    private final double[][] width;

    PairwiseBounds(List<Candidate> systems, double level) {
        this.systems = systems;
        this.level = level;
        difference = new double[systems.size()][systems.size()];
        width = new double[systems.size()][systems.size()];
        // two-sided, with alpha / (k - 1) beyond either end
        double ofPair = 1 - 2 * (1 - level) / (systems.size() - 1);
        for (int i = 0; i < systems.size(); i++) {
            for (int l = 0; l < i; l++) {
                enter(i, l, compare(systems.get(i), systems.get(l), ofPair));
            }
        }
    }

    private static Interval compare(Candidate first, Candidate second, double level) {
        int n = Math.min(first.replications(), second.replications());
        if (n < 2) {
            throw new IllegalArgumentException("comparisons need at least two replications of each system: n=" + n);
        }
        return PairedDifferences.of(first.first(n), second.first(n), level).difference();
    }

    private void enter(int i, int l, Interval interval) {
        difference[i][l] = interval.centre();
        difference[l][i] = -interval.centre();
        width[i][l] = interval.halfWidth();
        width[l][i] = interval.halfWidth();
    }

    List<Candidate> systems() {
        return systems;
    }

    static double mean(Candidate system) {
        return Summary.of(system.first(system.replications())).mean();
    }

    List<ToBestOther> toBestOthers() {
        return IntStream.range(0, systems.size()).mapToObj(this::toBestOther).toList();
    }

    private ToBestOther toBestOther(int i) {
        double centre = largest(i, l -> true, l -> difference[i][l]);
        double high = largest(i, this::contender, l -> difference[i][l] + width[i][l]);
        double low = contender(i) ? largest(i, l -> true, l -> difference[i][l] - width[i][l]) : 0;
        // of unequal numbers of replications the best other one need not be a contender: widened to the estimate
        Interval interval =
                new Interval(Math.min(low, centre), centre, Math.max(Math.max(0, high), centre), level);
        return new ToBestOther(systems.get(i).name(), mean(systems.get(i)), interval, contender(i));
    }

    private boolean contender(int i) {
        return others(i).allMatch(l -> difference[i][l] <= width[i][l]);
    }

    private double largest(int i, IntPredicate counted, IntToDoubleFunction ofOther) {
        return others(i).filter(counted).mapToDouble(ofOther).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private IntStream others(int i) {
        return IntStream.range(0, systems.size()).filter(l -> l != i);
    }
}
