package stalesim.scenario.runner.task;

import java.util.Optional;
import stalesim.model.data.DataSet;
import stalesim.model.data.preparation.Parts;
import stalesim.model.objective.Objective;
import stalesim.scenario.spec.ObjectiveSpec;

/**
 * Data that are loaded or generated, and the objective over them.
 *
 * @param spec what they were made from
 * @param seed likewise
 * @param training training samples
 * @param objective over them
 * @param test over the test samples, if there are any
 */
record Material(ObjectiveSpec spec, long seed, DataSet training, Objective objective, Optional<Objective> test) {

    static Material of(ObjectiveSpec spec, long seed) {
        Parts parts = new DataSource(spec.kind(), seed).load(spec.data().orElseThrow());
        Objectives objectives = new Objectives(spec, parts.labels().classes());
        return new Material(
                spec,
                seed,
                parts.training(),
                objectives.over(parts.training()),
                parts.test().map(objectives::over));
    }

    boolean suits(ObjectiveSpec wanted, long wantedSeed) {
        return seed == wantedSeed && spec.equals(wanted);
    }
}
