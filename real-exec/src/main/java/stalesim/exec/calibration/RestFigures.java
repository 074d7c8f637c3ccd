package stalesim.exec.calibration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stalesim.exec.worker.Samples;
import stalesim.model.machine.Figure;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.statistics.Estimate;

/** What runs that rest now and then come to, as far as somebody was woken: how long it takes to rouse a core. */
final class RestFigures {

    /** From one rest to the next all gradients were slow; for how much longer they would be, nobody has seen. */
    private static final long SPELLS_SLOW = 2;

    private final List<Resting> all;

    /** After some of them, perhaps none. */
    RestFigures(List<Resting> all) {
        this.all = all.stream().filter(resting -> !resting.wakeUps().isEmpty()).toList();
    }

    /** By how long cores work from one rest to the next; empty if nobody was woken. */
    Optional<Rousing> rousing() {
        TreeMap<Long, Rousing.Spell> spells = new TreeMap<>();
        byGradients().stream().map(RestFigures::spell).forEach(spell -> spells.put(spell.ns(), spell));
        return spells.isEmpty() ? Optional.empty() : Optional.of(new Rousing(List.copyOf(spells.values())));
    }

    private Collection<List<Resting>> byGradients() {
        return all.stream().collect(Collectors.groupingBy(Resting::gradients)).values();
    }

    private static Rousing.Spell spell(List<Resting> alike) {
        Samples delays = Samples.join(alike.stream().map(Resting::wakeUps).toList());
        return new Rousing.Spell(spellNs(alike), delays.law());
    }

    private static long spellNs(List<Resting> alike) {
        double wallNs = alike.stream().mapToDouble(Resting::wallNs).sum();
        double rests = alike.stream().mapToDouble(Resting::rests).sum();
        return Math.round(wallNs / rests);
    }

    /** How long cores stay slow after a rest: as long as was seen, and as long again. Nanoseconds. */
    long slowNs() {
        return byGradients().stream()
                .mapToLong(alike -> SPELLS_SLOW * spellNs(alike))
                .max()
                .orElse(SlowAfterRest.USUAL_NS);
    }

    /** If anybody was woken, how well the medians agree. */
    Optional<Estimate> estimate() {
        double[] medians = all.stream()
                .mapToDouble(resting -> resting.wakeUps().median())
                .toArray();
        return all.isEmpty() ? Optional.empty() : Optional.of(Figure.WAKE_UP_BETWEEN_GRADIENTS.estimate(medians));
    }
}
