package stalesim.model.machine;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.DurationSampler;

/**
 * How long it takes from the start of the call that wakes a thread until the thread is ready on a core that was idle.
 * Where cores are virtual it takes the longer, the longer they have worked without a rest: their host then has others
 * to serve first. So there is a law for each of some spells, from one rest to the next.
 *
 * <p>Between two spells a and b either law may hold, after s nanoseconds that of b with probability log(s/a)/log(b/a):
 * the mean delay is interpolated on a logarithmic scale. Beyond the shortest and the longest their laws hold.
 *
 * @param spells in ascending order of their lengths, at least one
 */
public record Rousing(List<Spell> spells) {

    /**
     * The delay after some time without a rest.
     *
     * @param ns the time, nanoseconds, &gt;= 1
     * @param delay the law, nanoseconds
     */
    public record Spell(long ns, DurationLaw delay) {

        /** Checks the range. */
        public Spell {
            if (ns < 1) {
                throw new IllegalArgumentException("a spell must be >= 1 ns: ns=" + ns);
            }
        }
    }

    /** Delays of a run. */
    @FunctionalInterface
    public interface Sampler {

        /**
         * The next delay.
         *
         * @param spellNs how long the core that is roused has worked without a rest, nanoseconds, &gt;= 1
         * @return nanoseconds, &gt;= 0
         */
        long nextNs(long spellNs);
    }

    /** Checks the order. */
    public Rousing {
        spells = List.copyOf(spells);
        if (spells.isEmpty()) {
            throw new IllegalArgumentException("there must be a law of the delay");
        }
        for (int i = 1; i < spells.size(); i++) {
            if (spells.get(i).ns() <= spells.get(i - 1).ns()) {
                throw new IllegalArgumentException("spells must ascend: "
                        + spells.stream().map(Spell::ns).toList());
            }
        }
    }

    /**
     * That does not depend on how long a core has worked.
     *
     * @param delay its law
     * @return for any spell
     */
    public static Rousing of(DurationLaw delay) {
        return new Rousing(List.of(new Spell(1, delay)));
    }

    /**
     * Whether it depends on how long a core has worked.
     *
     * @return false if there is one law for all spells
     */
    public boolean varies() {
        return spells.size() > 1;
    }

    /**
     * Samples it.
     *
     * @param random the stream of all delays
     * @return which draws from the stream, once more for a delay between two spells
     */
    public Sampler sampler(UniformRandomProvider random) {
        List<DurationSampler> delays =
                spells.stream().map(spell -> spell.delay().sampler(random)).toList();
        if (!varies()) {
            DurationSampler delay = delays.get(0);
            return spellNs -> delay.nextNs();
        }
        return spellNs -> delays.get(drawn(spellNs, random)).nextNs();
    }

    /** The number of the spell whose law holds. */
    private int drawn(long spellNs, UniformRandomProvider random) {
        double place = LogScale.place(spellNs, spells.size(), i -> spells.get(i).ns());
        int shorter = (int) place;
        return place > shorter && random.nextDouble() < place - shorter ? shorter + 1 : shorter;
    }
}
