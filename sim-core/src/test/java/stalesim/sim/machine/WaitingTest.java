package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Topology;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;

/** Mutex and meeting point: who goes on when, for spinning and blocking threads. */
class WaitingTest {

    private static final long WAKE_UP = 70;
    private static final long WAKE_OTHER = 20;
    private static final long BUSY_WAKE_OTHER = 5;

    private final Kernel kernel = new Kernel();

    private static OsCosts os(long spinNs) {
        return os(spinNs, 1_000_000);
    }

    private static OsCosts os(long spinNs, long sliceNs) {
        return new OsCosts(
                OptionalLong.of(sliceNs),
                0,
                new WakeUp(new Deterministic(WAKE_UP), WAKE_OTHER, BUSY_WAKE_OTHER),
                new Spins(spinNs, spinNs),
                new Deterministic(0));
    }

    private Cores cores(int threads, OsCosts os) {
        return cores(threads, threads, os);
    }

    private Cores cores(int cores, int threads, OsCosts os) {
        return new Cores(
                kernel,
                new MachineDescription(
                        "test",
                        new Processors(Topology.flat(cores), Scheduling.TIME_SLICED, List.of(1.0)),
                        os,
                        LockPolicy.BARGING,
                        Workforce.ofSpeeds(List.of(1.0)),
                        Optional.empty(),
                        Map.of()),
                threads,
                new RandomStreams(1, 0).stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING));
    }

    /** Computes, takes the mutex, holds it, releases it, and computes once more. */
    private final class Locker extends SimulatedThread {
        private final Mutex mutex;
        private final long computeNs;
        private final long holdNs;
        private int step;
        private Mutex.Attempt attempt;
        private long ownedNs;
        private long doneNs;

        Locker(Cores cores, Mutex mutex, long computeNs, long holdNs) {
            this(cores, mutex, 1, computeNs, holdNs);
        }

        Locker(Cores cores, Mutex mutex, double speed, long computeNs, long holdNs) {
            super(kernel, cores, speed);
            this.mutex = mutex;
            this.computeNs = computeNs;
            this.holdNs = holdNs;
        }

        void start() {
            work(computeNs);
        }

        @Override
        protected void workDone() {
            switch (step) {
                case 0 -> {
                    step = 1;
                    follow(mutex.acquire(this));
                }
                case 1 -> follow(attempt == Mutex.Attempt.SPINNING ? mutex.endSpin(this) : mutex.retry(this));
                case 2 -> {
                    step = 3;
                    mutex.release(this);
                    work(10);
                }
                default -> doneNs = kernel.now();
            }
        }

        private void follow(Mutex.Attempt result) {
            attempt = result;
            if (result == Mutex.Attempt.OWNED) {
                ownedNs = kernel.now();
                step = 2;
                work(holdNs);
            }
        }
    }

    private List<Locker> lock(long spinNs, long[]... computeAndHold) {
        OsCosts os = os(spinNs);
        Cores cores = cores(computeAndHold.length, os);
        Mutex mutex = new Mutex(spinNs, WaitingLine.firstCome(), false);
        List<Locker> lockers = new ArrayList<>();
        for (long[] times : computeAndHold) {
            lockers.add(new Locker(cores, mutex, times[0], times[1]));
        }
        lockers.forEach(Locker::start);
        kernel.run();
        return lockers;
    }

    @Test
    void aBlockedThreadIsWokenByTheReleaseAtTheOwnersExpense() {
        List<Locker> lockers = lock(0, new long[] {100, 50}, new long[] {120, 50});
        assertThat(lockers).extracting(locker -> locker.ownedNs).containsExactly(100L, 150 + WAKE_UP);
        assertThat(lockers.get(0).doneNs).isEqualTo(150 + WAKE_OTHER + 10);
    }

    @Test
    void aSpinningThreadGoesOnAtOnceAndCostsTheOwnerNothing() {
        List<Locker> lockers = lock(40, new long[] {100, 50}, new long[] {120, 50});
        assertThat(lockers).extracting(locker -> locker.ownedNs).containsExactly(100L, 150L);
        assertThat(lockers.get(0).doneNs).isEqualTo(160);
    }

    @Test
    void whoSpinsInVainBlocks() {
        List<Locker> lockers = lock(20, new long[] {100, 50}, new long[] {120, 50});
        assertThat(lockers.get(1).ownedNs).isEqualTo(150 + WAKE_UP);
    }

    @Test
    void aSlowThreadSpinsNoLonger() {
        OsCosts os = os(20);
        Cores cores = cores(2, os);
        Mutex mutex = new Mutex(20, WaitingLine.firstCome(), false);
        var fast = new Locker(cores, mutex, 100, 50);
        var slow = new Locker(cores, mutex, 0.5, 60, 50);
        fast.start();
        slow.start();
        kernel.run();
        // comes at 120 and gives up at 140, before the release at 150
        assertThat(slow.ownedNs).isEqualTo(150 + WAKE_UP);
    }

    @Test
    void whoLosesItsCoreWhileItSpinsBlocksAsSoonAsItHasOne() {
        Cores cores = cores(1, 2, os(80, 100));
        Mutex mutex = new Mutex(80, WaitingLine.firstCome(), false);
        var holder = new Locker(cores, mutex, 10, 300);
        var spinner = new Locker(cores, mutex, 50, 1);
        holder.start();
        spinner.start();
        kernel.run();
        // the holder works from 10 to 100 and from 200 to 300; the other one spins from 150 on, has no core when it
        // would give up at 230, and leaves the core at once at 300, so that the holder's last 110 are done at 410
        assertThat(spinner.ownedNs).isEqualTo(410 + BUSY_WAKE_OTHER);
    }

    @Test
    void aNewcomerBargesInWhileTheWokenOneIsOnItsWay() {
        List<Locker> lockers = lock(0, new long[] {100, 50}, new long[] {120, 50}, new long[] {180, 500});
        // released at 150; the second would have it at 220, but the third came at 180 and holds it until 680
        assertThat(lockers).extracting(locker -> locker.ownedNs).containsExactly(100L, 680 + WAKE_UP, 180L);
    }

    /** Computes, meets, and notes when it goes on. */
    private final class Member extends SimulatedThread {
        private final MeetingPoint point;
        private final long computeNs;
        private boolean arrived;
        private long leftNs;
        private long nextDoneNs;

        Member(Cores cores, MeetingPoint point, long computeNs) {
            super(kernel, cores, 1);
            this.point = point;
            this.computeNs = computeNs;
        }

        void start() {
            work(computeNs);
        }

        @Override
        protected void workDone() {
            if (leftNs > 0) {
                nextDoneNs = kernel.now();
            } else if (!arrived) {
                arrived = true;
                if (point.arrive(this)) {
                    point.dismiss(this);
                    leave();
                }
            } else if (point.isOver(this)) {
                leave();
            }
        }

        private void leave() {
            leftNs = kernel.now();
            work(10);
        }
    }

    private List<Member> meet(long spinNs, long... computeNs) {
        return meet(cores(computeNs.length, os(spinNs)), spinNs, computeNs);
    }

    private List<Member> meet(Cores cores, long spinNs, long... computeNs) {
        MeetingPoint point =
                new MeetingPoint(computeNs.length, spinNs);
        List<Member> members = IntStream.range(0, computeNs.length)
                .mapToObj(i -> new Member(cores, point, computeNs[i]))
                .toList();
        members.forEach(Member::start);
        kernel.run();
        return members;
    }

    @Test
    void theLastWakesTheOthersOneAfterTheOther() {
        List<Member> members = meet(0, 100, 200, 300);
        assertThat(members)
                .extracting(member -> member.leftNs)
                .containsExactly(300 + WAKE_UP, 300 + WAKE_OTHER + WAKE_UP, 300L);
        assertThat(members.get(2).nextDoneNs).isEqualTo(300 + 2 * WAKE_OTHER + 10);
    }

    @Test
    void whoStillSpinsWhenTheLastArrivesGoesOnAtOnce() {
        List<Member> members = meet(150, 100, 200, 300);
        assertThat(members).extracting(member -> member.leftNs).containsExactly(300 + WAKE_UP, 300L, 300L);
        assertThat(members.get(2).nextDoneNs).isEqualTo(300 + WAKE_OTHER + 10);
    }

    @Test
    void whoLosesItsCoreWhileItSpinsFindsTheMeetingOverWhenItHasOne() {
        List<Member> members = meet(cores(1, 2, os(1_000, 100)), 1_000, 50, 60);
        // the first would spin from 50 to 1050; the second has the core from 100 on and is done with 60 + 10 at 170
        assertThat(members).extracting(member -> member.leftNs).containsExactly(170L, 160L);
    }

    @Test
    void whereNoCoreIsIdleWakingIsCheapAndTheWokenQueue() {
        List<Member> members = meet(cores(1, 2, os(0)), 0, 200, 100);
        // the first has had more than the last, which keeps the core until 300, spends 5 waking and 10 working
        assertThat(members.get(1).nextDoneNs).isEqualTo(300 + BUSY_WAKE_OTHER + 10);
        assertThat(members).extracting(member -> member.leftNs).containsExactly(315L, 300L);
    }

    @Test
    void whoWakesOthersMayLoseItsCoreBeforeItHasWokenAll() {
        List<Member> members = meet(cores(1, 3, os(0)), 0, 100, 200, 300);
        // the last has the core until 605, when it has woken the first, which has had less; it has it again at 615
        assertThat(members).extracting(member -> member.leftNs).containsExactly(605L, 630L, 600L);
        // by then the second is as far as the others: it has to wait
        assertThat(members.get(2).nextDoneNs).isEqualTo(615 + BUSY_WAKE_OTHER + 10);
    }
}
