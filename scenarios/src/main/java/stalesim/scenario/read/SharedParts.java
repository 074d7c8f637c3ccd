package stalesim.scenario.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Workforce;
import stalesim.model.network.Networking;
import stalesim.model.result.Clock;
import stalesim.model.step.StepSize;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.ModeSpec;
import stalesim.scenario.spec.ObjectiveSpec;
import stalesim.scenario.spec.Point;
import stalesim.scenario.spec.Replications;
import stalesim.scenario.spec.SamplingSpec;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Variant;

/**
 * Lets the points of a sweep share what is equal: a hundred thousand of them, each read by itself, have few parts that
 * differ.
 */
final class SharedParts {

    private final One<String> texts = new One<>();
    private final One<ObjectiveSpec> objectives = new One<>();
    private final One<List<Algorithm>> algorithms = new One<>();
    private final One<SamplingSpec> samplings = new One<>();
    private final One<StepSize> steps = new One<>();
    private final One<MachineSpec> machines = new One<>();
    private final One<Processors> processors = new One<>();
    private final One<OsCosts> os = new One<>();
    private final One<Workforce> workforces = new One<>();
    private final One<Optional<Networking>> networks = new One<>();
    private final One<List<String>> assumptions = new One<>();
    private final One<Set<Clock>> clocks = new One<>();
    private final One<List<ModeSpec>> modes = new One<>();
    private final One<Replications> replications = new One<>();

    /** The first of its equals. */
    private static final class One<T> {
        private final Map<T, T> known = new HashMap<>();

        T of(T part) {
            T earlier = known.putIfAbsent(part, part);
            return earlier == null ? part : earlier;
        }
    }

    /** An equal variant, made of parts that were there before as far as there are equal ones. */
    Variant of(Variant variant) {
        Map<String, String> settings = new LinkedHashMap<>();
        variant.point().settings().forEach((path, value) -> settings.put(texts.of(path), texts.of(value)));
        return new Variant(new Point(settings), of(variant.scenario()));
    }

    private Scenario of(Scenario scenario) {
        return new Scenario(
                texts.of(scenario.name()),
                texts.of(scenario.description()),
                objectives.of(scenario.objective()),
                algorithms.of(scenario.algorithms()),
                scenario.batch(),
                samplings.of(scenario.sampling()),
                steps.of(scenario.step()),
                machine(scenario.machine()),
                clocks.of(scenario.clocks()),
                modes.of(scenario.modes()),
                scenario.stop(),
                replications.of(scenario.replications()),
                scenario.evaluation(),
                scenario.measures(),
                scenario.seed(),
                scenario.timeFiles(),
                scenario.requirements(),
                scenario.study());
    }

    private MachineSpec machine(MachineSpec machine) {
        return machine instanceof MachineSpec.Stated stated ? machines.of(stated(stated)) : machines.of(machine);
    }

    private MachineSpec stated(MachineSpec.Stated stated) {
        MachineDescription machine = stated.machine();
        return new MachineSpec.Stated(
                new MachineDescription(
                        texts.of(machine.name()),
                        processors.of(machine.processors()),
                        os.of(machine.os()),
                        machine.lock(),
                        workforces.of(machine.workforce()),
                        networks.of(machine.network()),
                        machine.costs()),
                assumptions.of(stated.assumptions()));
    }
}
