package stalesim.scenario.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.objective.Objective;
import stalesim.model.protocol.WorkerState;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Setting;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.MemoryNeed;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.runner.task.Tasks;
import stalesim.scenario.spec.Scenario;

class HeapCheckTest {

    private static final String TEXT =
            """
            name: memory
            objective: { kind: logistic, data: { dense: { rows: 40, features: 30 } } }
            algorithms: [ async-lock ]
            workers: 6
            batch: 20
            step: { rule: constant, size: 0.1 }
            machine: { cores: 8, compute: 100, read-us: 1, update-us: 1 }
            clocks: [ simulated ]
            stop: { updates: 20 }
            """;

    private static Scenario read(String... settings) {
        List<Setting> overrides = Arrays.stream(settings).map(Setting::parse).toList();
        return ScenarioReader.read(new ScenarioText("test.yaml", TEXT, Optional.empty(), "test"), overrides);
    }

    private static Cell cell(Scenario scenario) {
        return Plan.of(scenario).cells().get(0);
    }

    /** Lengths of all arrays of numbers that the workers and their data reach, each array once. */
    private static long bytesOfArrays(Object root) throws ReflectiveOperationException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        long bytes = 0;
        while (!open.isEmpty()) {
            Object object = open.pop();
            if (!seen.add(object)) {
                continue;
            }
            if (object instanceof float[] || object instanceof int[]) {
                bytes += 4L * Array.getLength(object);
            } else if (object instanceof Object[] many) {
                Arrays.stream(many).filter(one -> one != null).forEach(open::push);
            } else {
                reached(object, open);
            }
        }
        return bytes;
    }

    /** Fields of this program's classes, captured variables included. */
    private static void reached(Object object, Deque<Object> open) throws ReflectiveOperationException {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            if (!type.getName().startsWith("stalesim.")) {
                return;
            }
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    if (field.get(object) != null) {
                        open.push(field.get(object));
                    }
                }
            }
        }
    }

    /** A lower bound, and no idle one: the rows' labels and the workers' common arrays are all that is not counted. */
    @ParameterizedTest
    @ValueSource(strings = {"sampling={draw: in-order}", "sampling={draw: reshuffled}", "sampling={partition: iid}"})
    void noMoreIsAskedForThanWorkersAllocate(String sampling) throws ReflectiveOperationException {
        Scenario scenario = read(sampling);
        Tasks tasks = Tasks.of(scenario);
        Cell cell = cell(scenario);
        WorkerState[] workers = cell.spec(tasks.task(), 0).workerStates();
        for (WorkerState worker : workers) {
            worker.computeGradient();
        }
        Objective objective = tasks.task().objective();
        double allocated = bytesOfArrays(new Object[] {workers, objective});
        double least = new MemoryNeed(cell, objective.dimension(), objective.samples()).leastBytes();
        assertThat(MemoryNeed.stated(cell).leastBytes()).isLessThanOrEqualTo(least);
        assertThat(least).isLessThanOrEqualTo(allocated).isGreaterThan(0.8 * allocated);
    }

    /** 6 workers of 4 * 30 + 20 numbers, and 40 * 30 of data. */
    @Test
    void theBoundIsWhatTheScenarioStates() {
        assertThat(MemoryNeed.stated(cell(read())).leastBytes()).isEqualTo(4 * (6 * 140 + 1200));
        assertThat(MemoryNeed.stated(cell(read("objective.kind=timing-only"))).leastBytes()).isZero();
    }

    @Test
    void refusesWhatIsLargerThanTheHeapAndNothingElse() {
        Plan plan = Plan.of(read());
        double need = MemoryNeed.stated(plan.cells().get(0)).leastBytes();
        assertThatCode(() -> new HeapCheck(need).check(plan)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new HeapCheck(need - 1).check(plan))
                .isInstanceOf(HeapException.class)
                .hasMessageContainingAll("memory: workers: 6 with async-lock", "batch: 20", "MiB", "JAVA_OPTS=-Xmx");
    }

    @Test
    void aBatchOfMoreThanTheRowsIsNoted() {
        assertThat(Tasks.of(read("batch=40")).notes()).isEmpty();
        assertThat(Tasks.of(read("batch=41")).notes())
                .singleElement()
                .asString()
                .startsWith("batch: 41 is more than the 40 rows");
    }
}
