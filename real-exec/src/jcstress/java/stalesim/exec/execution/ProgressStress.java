package stalesim.exec.execution;

import java.util.Arrays;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import stalesim.exec.stress.Small;
import stalesim.model.protocol.Store;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;

/**
 * The thread that watches the loss evaluates the latest snapshot while a worker takes the next ones: the flag of a
 * snapshot is raised after its last value. The model is at loss 512 all the time; each of its 64 values that is not in
 * the buffer yet makes that 7.5 less, which would end the run.
 */
@JCStressTest
@Outcome(id = "false, 4", expect = Expect.ACCEPTABLE, desc = "four whole snapshots")
@Outcome(expect = Expect.FORBIDDEN, desc = "a snapshot was evaluated before it was complete, or is missing")
@State
public class ProgressStress {

    private static final RunSpec SPEC = Small.spec(Store.LOCKED, new StopRule(3, 510));

    private final float[] model = new float[Small.LAST + 1];
    private final ThreadedProgress progress = new ThreadedProgress(SPEC);

    public ProgressStress() {
        Arrays.fill(model, 3);
        progress.start(model);
    }

    @Actor
    public void updates() {
        for (int version = 1; version <= 3; version++) {
            progress.updated(version, model);
        }
    }

    @Actor
    public void watches(ZI_Result result) {
        boolean ends = false;
        for (int look = 0; look < 3; look++) {
            ends |= progress.latestEndsTheRun();
        }
        result.r1 = ends;
    }

    @Arbiter
    public void draws(ZI_Result result) {
        result.r2 = (int) progress.curve().stream().filter(point -> point.loss() == 512).count();
    }
}
