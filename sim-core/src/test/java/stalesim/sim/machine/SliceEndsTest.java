package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.RunQueueing;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Ticks;
import stalesim.model.machine.WakeUp;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.trace.Timeline;
import stalesim.sim.trace.WrittenSpans;

/** Ticks come every 1000 ns, and end slices of at least 350 ns. */
class SliceEndsTest {

    private static final Ticks TICKS = new Ticks(1_000, 350);
    private static final long SLICE_NS = 1_000;

    private static OsCosts os(Optional<DurationLaw> lengths, Optional<Ticks> ticks) {
        return new OsCosts(
                OptionalLong.of(SLICE_NS),
                0,
                WakeUp.ideal(),
                Spins.NONE,
                new Deterministic(0),
                RunQueueing.COMMON,
                lengths,
                ticks);
    }

    private static SliceEnds ends(Optional<DurationLaw> lengths, Optional<Ticks> ticks) {
        return SliceEnds.of(os(lengths, ticks), SLICE_NS, Beat.of(ticks, random()), random());
    }

    private static UniformRandomProvider random() {
        return new RandomStreams(1, 0).stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING);
    }

    @Test
    void withoutTicksASliceHasItsLength() {
        SliceEnds equal = ends(Optional.empty(), Optional.empty());
        assertThat(equal.ofSliceFrom(37)).isEqualTo(1_037);
        assertThat(equal.notBefore(1_036, 1_037)).isEqualTo(1_037);
        assertThat(equal.notBefore(1_038, 1_037)).isEqualTo(1_038);
        assertThat(ends(Optional.of(new Deterministic(400)), Optional.empty()).ofSliceFrom(37))
                .isEqualTo(437);
    }

    @Test
    void aTickEndsWhatHasLastedLongEnough() {
        SliceEnds atTicks = ends(Optional.empty(), Optional.of(TICKS));
        long tick = atTicks.notBefore(5_000, 0);
        assertThat(tick).isBetween(5_000L, 5_999L);
        assertThat(atTicks.ofSliceFrom(tick)).isEqualTo(tick + 1_000);
        assertThat(atTicks.ofSliceFrom(tick + 650)).isEqualTo(tick + 1_000);
        assertThat(atTicks.ofSliceFrom(tick + 651)).isEqualTo(tick + 2_000);
        assertThat(atTicks.notBefore(tick, tick - 300)).isEqualTo(tick);
        assertThat(atTicks.notBefore(tick + 1, tick - 300)).isEqualTo(tick + 1_000);
        assertThat(atTicks.notBefore(tick + 1, tick + 700)).isEqualTo(tick + 700);
    }

    @Test
    void aSliceMayBeOverBeforeTheTick() {
        SliceEnds cutShort = ends(Optional.of(new Deterministic(400)), Optional.of(TICKS));
        long tick = cutShort.notBefore(5_000, 0);
        assertThat(cutShort.ofSliceFrom(tick)).isEqualTo(tick + 400);
        assertThat(cutShort.ofSliceFrom(tick + 600)).isEqualTo(tick + 1_000);
    }

    @Test
    void runsBeginAnywhereBetweenTwoTicks() {
        UniformRandomProvider random = random();
        TreeSet<Long> firstTicks = new TreeSet<>();
        for (int run = 0; run < 1_000; run++) {
            firstTicks.add(SliceEnds.of(
                            os(Optional.empty(), Optional.of(TICKS)), SLICE_NS, Beat.of(Optional.of(TICKS), random), random)
                    .notBefore(1, 0));
        }
        assertThat(firstTicks.first()).isBetween(1L, 20L);
        assertThat(firstTicks.last()).isBetween(980L, 1_000L);
    }

    /** The first thread has the core from 0 on; whoever joins is level with it, and has 10 to do. */
    @Test
    void whoJoinsEndsASliceThatHasLastedLongEnough() {
        assertThat(whoJoinsIsDone(350, Optional.of(TICKS))).isEqualTo(350 + 10);
        long firstTick = ends(Optional.empty(), Optional.of(TICKS)).ofSliceFrom(0);
        assertThat(whoJoinsIsDone(349, Optional.of(TICKS))).isEqualTo(firstTick + 10);
        assertThat(whoJoinsIsDone(350, Optional.empty())).isEqualTo(SLICE_NS + 10);
    }

    private static long whoJoinsIsDone(long joinsNs, Optional<Ticks> ticks) {
        Kernel kernel = new Kernel();
        Cores cores = Machines.cores(kernel, Processors.of(1), 2, os(Optional.empty(), ticks));
        Job first = new Job(kernel, cores, 1, 1, 20_000);
        Job second = new Job(kernel, cores, 1, 1, 10);
        first.start();
        second.startAfter(joinsNs);
        kernel.run();
        assertThat(first.finishedNs()).isEqualTo(20_010);
        return second.finishedNs();
    }

    /** Two cores with two threads each: all four change at the same moments, whenever they began. */
    @Test
    void ticksOfAllCoresComeAtTheSameTime() {
        Kernel kernel = new Kernel();
        Cores cores =
                Machines.cores(kernel, Processors.of(2), 4, os(Optional.empty(), Optional.of(TICKS)));
        WrittenSpans spans = new WrittenSpans();
        List<Job> jobs = Stream.generate(() -> new Job(kernel, cores, 1, 1, 20_000))
                .limit(4)
                .toList();
        cores.tell(new Timeline(spans, Long.MAX_VALUE));
        jobs.forEach(Job::start);
        kernel.run();
        List<Long> changes = Stream.of("core 0", "core 1")
                .flatMap(core -> spans.of(core).stream().limit(30))
                .map(span -> Long.parseLong(span.substring(span.lastIndexOf('-') + 1)))
                .toList();
        assertThat(changes).hasSize(60).allMatch(end -> (end - changes.get(0)) % 1_000 == 0);
        assertThat(changes.subList(0, 30)).isEqualTo(changes.subList(30, 60));
    }
}
