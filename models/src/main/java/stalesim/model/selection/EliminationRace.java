package stalesim.model.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import stalesim.model.statistics.PairedDifferences;

/** The decisions of {@link KimNelson} over one field of eligible systems, replication by replication. */
final class EliminationRace {

    private final KimNelson rule;
    private final double squaredConstant;
    private final List<Candidate> field;
    private final double[] sums;
    private final double[][] variances;
    private final List<Elimination> eliminated = new ArrayList<>();
    private List<Integer> alive;
    private int replications;

    EliminationRace(KimNelson rule, double squaredConstant, List<Candidate> field) {
        this.rule = rule;
        this.squaredConstant = squaredConstant;
        this.field = List.copyOf(field);
        sums = new double[field.size()];
        variances = new double[field.size()][field.size()];
        alive = IntStream.range(0, field.size()).boxed().toList();
    }

    void run() {
        while (!decided() && alive.stream().allMatch(i -> field.get(i).replications() > replications)) {
            replicate();
        }
    }

    private void replicate() {
        for (int i : alive) {
            sums[i] += field.get(i).answer(replications);
        }
        replications++;
        if (replications == rule.firstStage()) {
            measureDifferences();
        }
        if (replications >= rule.firstStage()) {
            eliminate();
        }
    }

    private void measureDifferences() {
        for (int i : alive) {
            for (int l : alive) {
                variances[i][l] = PairedDifferences.variance(
                        field.get(i).first(replications), field.get(l).first(replications));
            }
        }
    }

    private void eliminate() {
        List<Integer> before = alive;
        alive = before.stream().filter(i -> before.stream().noneMatch(l -> worse(i, l))).toList();
        before.stream()
                .filter(i -> !alive.contains(i))
                .forEach(i -> eliminated.add(new Elimination(name(i), replications)));
    }

    private boolean worse(int i, int l) {
        double slack = squaredConstant * variances[i][l] / rule.indifference() - rule.indifference() * replications;
        return sums[i] - sums[l] > Math.max(0, slack / 2);
    }

    /** With as many replications as {@link #end} no slack is left: whoever is alive has the same mean. */
    private boolean decided() {
        return alive.isEmpty() || (replications >= rule.firstStage() && replications >= end());
    }

    private double end() {
        double variance = alive.stream()
                .flatMapToDouble(i -> alive.stream().mapToDouble(l -> variances[i][l]))
                .max()
                .orElse(0);
        return alive.size() == 1 ? 0 : squaredConstant * variance / (rule.indifference() * rule.indifference());
    }

    Screening screening(List<Candidate> apart) {
        return new Screening(
                alive.stream().map(this::name).toList(),
                eliminated,
                apart.stream().map(Candidate::name).toList(),
                replications,
                atMost(),
                chosen());
    }

    private String name(int i) {
        return field.get(i).name();
    }

    private OptionalInt atMost() {
        return replications < rule.firstStage()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(replications, (int) Math.ceil(end())));
    }

    private Optional<String> chosen() {
        return Optional.of(alive)
                .filter(survivors -> decided())
                .flatMap(survivors -> survivors.stream().min(Comparator.comparingDouble(i -> sums[i])))
                .map(this::name);
    }
}
