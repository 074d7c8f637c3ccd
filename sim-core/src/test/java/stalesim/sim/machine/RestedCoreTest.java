package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.Spins;
import stalesim.model.machine.WakeUp;
import stalesim.sim.kernel.Kernel;

/** How long cores have worked without a rest, and how soon they are roused by that. */
class RestedCoreTest {

    private static final long WORK = 50;

    private final Kernel kernel = new Kernel();

    /** 70 ns to rouse a core that has worked for 100 ns, 170 after 1,000. */
    private Cores cores(int cores) {
        Rousing rousing = new Rousing(List.of(
                new Rousing.Spell(100, new Deterministic(70)), new Rousing.Spell(1_000, new Deterministic(170))));
        OsCosts os = new OsCosts(
                OptionalLong.of(1_000_000),
                0,
                new WakeUp(rousing, 0, 0, SlowAfterRest.NEVER),
                Spins.NONE,
                new Deterministic(0));
        return Machines.cores(kernel, Processors.of(cores), cores, os);
    }

    /** Works whenever it is woken, and notes when it has done so and for how long its core had not rested. */
    private final class Sleeper extends SimulatedThread {
        private final List<Long> done = new ArrayList<>();
        private final List<Long> spells = new ArrayList<>();
        private boolean working;

        Sleeper(Cores cores) {
            super(kernel, cores, 1);
            wakeAfter(0);
        }

        @Override
        protected void workDone() {
            working = !working;
            if (working) {
                work(WORK);
            } else {
                done.add(kernel.now());
                spells.add(spellNs());
            }
        }

        void wokenAt(long time) {
            kernel.schedule(time, type -> wakeFromOutside(), 0);
        }
    }

    @Test
    void aCoreThatHasWorkedLongTakesLongerToRouse() {
        Sleeper sleeper = new Sleeper(cores(1));
        sleeper.wokenAt(100);
        sleeper.wokenAt(350);
        sleeper.wokenAt(20_000);
        kernel.run();
        // it had never rested before the first time, and for 80 ns before the second
        assertThat(sleeper.done).containsExactly(WORK, 100 + 170 + WORK, 350 + 70 + WORK, 20_000 + 170 + WORK);
        assertThat(sleeper.spells.subList(1, 4)).containsExactly(WORK, WORK, WORK);
    }

    @Test
    void toRouseAnotherCoreIsARestForOnesOwn() {
        Cores cores = cores(2);
        Sleeper sleeper = new Sleeper(cores);
        SimulatedThread waker = new SimulatedThread(kernel, cores, 1) {
            private boolean done;

            @Override
            protected void workDone() {
                if (!done) {
                    done = true;
                    assertThat(spellNs()).isEqualTo(WORK);
                    wake(sleeper);
                    assertThat(spellNs()).isEqualTo(1);
                }
            }
        };
        kernel.schedule(500, type -> waker.work(WORK), 0);
        kernel.run();
        // it comes on the other core, which was never used
        assertThat(sleeper.done).containsExactly(WORK, 500 + WORK + 170 + WORK);
    }
}
