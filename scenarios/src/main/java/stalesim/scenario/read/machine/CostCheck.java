package stalesim.scenario.read.machine;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Setting;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Store;
import stalesim.scenario.file.Field;
import stalesim.scenario.spec.ModeSpec;

/** Checks that a stated machine has every number that the simulation will ask for, and suits its algorithms. */
public final class CostCheck {

    private final Field field;
    private final MachineDescription machine;

    /**
     * Of one machine.
     *
     * @param field where the scenario states it
     * @param machine what it states
     */
    public CostCheck(Field field, MachineDescription machine) {
        this.field = field;
        this.machine = machine;
    }

    /** Key of an operation's time in a scenario. */
    static String key(OperationKind kind) {
        return kind == OperationKind.COMPUTE ? "compute" : kind.label() + "-us";
    }

    /**
     * Reports what is missing or does not fit.
     *
     * @param algorithms of the scenario
     * @param modes with their numbers of workers
     */
    public void check(List<Algorithm> algorithms, List<ModeSpec> modes) {
        checkCosts(algorithms);
        checkMembership(algorithms);
        checkServers(algorithms);
        int most = modes.stream()
                .flatMap(mode -> mode.workers().stream())
                .max(Comparator.naturalOrder())
                .orElse(1);
        boolean many = algorithms.stream().anyMatch(algorithm -> algorithm.maxWorkers() > 1);
        if (many && machine.processors().sliced(most) && machine.os().sliceNs().isEmpty()) {
            field.reject("slice-us is missing, the scheduler's time slice, and " + most + " workers on "
                    + machine.processors().topology().hardwareThreads()
                    + " cores need it. State it or set scheduler: dedicated.");
        }
    }

    /** Stated costs hold for all algorithms; calibrated ones mostly for those that the calibration was made with. */
    private void checkCosts(List<Algorithm> algorithms) {
        OperationCosts common = machine.costs().get(MachineDescription.ANY_ALGORITHM);
        if (common != null) {
            checkCosts(common, algorithms);
            return;
        }
        for (Algorithm algorithm : algorithms) {
            OperationCosts own = machine.costs().get(algorithm.name());
            if (own == null) {
                field.reject("the calibration has no times of " + algorithm.name() + ", but of "
                        + String.join(", ", new TreeSet<>(machine.costs().keySet()))
                        + ". Calibrate with it: stalesim calibrate SCENARIO --out FILE.");
            } else {
                checkCosts(own, List.of(algorithm));
            }
        }
    }

    private void checkCosts(OperationCosts costs, List<Algorithm> algorithms) {
        String advice = field.keys().contains("calibration")
                ? " needs it. Calibrate with an algorithm that has it."
                : " needs it. State it in microseconds or write machine: { calibrate: here }.";
        needed(algorithms).forEach((kind, algorithm) -> {
            if (costs.law(kind).isEmpty()) {
                field.reject(
                        key(kind) + " is missing, the time of " + kind.label() + ", and " + algorithm + advice);
            }
        });
    }

    private void checkMembership(List<Algorithm> algorithms) {
        if (machine.workforce().membership().changes().isEmpty()) {
            return;
        }
        for (Algorithm algorithm : algorithms) {
            if (algorithm.store() == Store.REPLICATED || algorithm.store() == Store.AGGREGATED) {
                field.reject("membership does not go with " + algorithm.name()
                        + ", which needs all its workers in every"
                        + " round. Leave one of them out.");
            }
        }
    }

    private void checkServers(List<Algorithm> algorithms) {
        boolean serverless = machine.network()
                .map(network -> network.description().topology().servers().isEmpty())
                .orElse(false);
        algorithms.stream()
                .filter(algorithm -> serverless && algorithm.store() != Store.REPLICATED)
                .findFirst()
                .ifPresent(algorithm -> field.reject("network.servers is missing, and " + algorithm.name()
                        + " keeps its model on a parameter server. State servers: [ { latency-us: 5, gbit-per-s: 10 } ]"
                        + " for a star or fat-tree."));
    }

    /** First algorithm that needs a kind of operation, by kind. */
    private static Map<OperationKind, String> needed(List<Algorithm> algorithms) {
        Map<OperationKind, String> needed = new EnumMap<>(OperationKind.class);
        for (Algorithm algorithm : algorithms) {
            int workers = Math.min(2, algorithm.maxWorkers());
            for (Operation operation : algorithm.amongFew(workers).cycle(Setting.ofWorkers(workers))) {
                if (operation.kind().takesTime()) {
                    needed.putIfAbsent(operation.kind(), algorithm.name());
                }
            }
        }
        return needed;
    }
}
