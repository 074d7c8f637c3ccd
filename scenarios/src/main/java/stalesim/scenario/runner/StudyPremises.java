package stalesim.scenario.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.machine.MachineDescription;
import stalesim.model.profile.DataLimits;
import stalesim.model.protocol.Store;
import stalesim.model.random.RandomStreams;
import stalesim.model.study.UpperBound;
import stalesim.model.study.limit.MachineLimits;
import stalesim.model.study.limit.Premise;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.spec.ModeSpec;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.spec.Variant;

/**
 * Works out what a study's predictions are made from: of the data, and of the machine, stated or calibrated.
 *
 * @param machines of the scenario, calibrated where they have to be
 * @param tasks with the data
 */
public record StudyPremises(Machines machines, TaskLibrary tasks) {

    /**
     * What a scenario's study needs.
     *
     * @param sweep the scenario
     * @return one a point, mode and algorithm; none where the study predicts nothing
     */
    public List<Premise> of(Sweep sweep) {
        List<Premise> premises = new ArrayList<>();
        if (sweep.first().study().filter(UpperBound.class::isInstance).isPresent()) {
            sweep.variants().forEach(variant -> add(variant, premises));
        }
        return premises;
    }

    private void add(Variant variant, List<Premise> premises) {
        Scenario scenario = variant.scenario();
        Optional<DataLimits> data = scenario.objective().kind().linear()
                ? tasks.training(scenario).map(samples -> DataLimits.of(samples, new RandomStreams(scenario.seed(), 0)))
                : Optional.empty();
        for (ModeSpec mode : scenario.modes()) {
            for (Algorithm algorithm : scenario.algorithms()) {
                premises.add(new Premise(
                        variant.point().settings(),
                        mode.mode(),
                        algorithm.name(),
                        algorithm.store() == Store.REPLICATED,
                        scenario.stop().lossBelow(),
                        scenario.batch(),
                        data,
                        limits(variant, algorithm, mode)));
            }
        }
    }

    private MachineLimits limits(Variant variant, Algorithm algorithm, ModeSpec mode) {
        return machines.of(variant)
                .filter(machine -> knows(machine, algorithm))
                .map(machine -> MachineLimits.of(algorithm, machine, mode.pace()))
                .orElse(new MachineLimits(0, 0, OptionalInt.empty()));
    }

    private static boolean knows(MachineDescription machine, Algorithm algorithm) {
        return machine.costs().containsKey(algorithm.name())
                || machine.costs().containsKey(MachineDescription.ANY_ALGORITHM);
    }
}
