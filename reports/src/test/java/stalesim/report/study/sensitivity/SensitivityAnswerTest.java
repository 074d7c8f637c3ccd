package stalesim.report.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Clock;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.sensitivity.Factor;
import stalesim.model.sensitivity.Scale;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.study.Experiment;
import stalesim.model.study.Response;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.Trial;
import stalesim.model.study.VariedInput;
import stalesim.model.study.influence.Design;
import stalesim.report.study.StudyAnswer;

class SensitivityAnswerTest {

    private static VariedInput input(String path) {
        return new VariedInput(new Factor(path, 0, 1, Scale.LINEAR), false, OptionalDouble.of(0.5));
    }

    private static Sensitivity study(Experiment experiment) {
        return new Sensitivity(
                Response.TIME, experiment, List.of(input("slow"), input("fast"), input("idle")), 0.95);
    }

    /** Time 10 + 4 slow - fast, and noise of 0.01 that no input changes but repetitions do, unevenly by point. */
    private static List<Trial> trials(Sensitivity study, int repetitions) {
        List<Trial> trials = new ArrayList<>();
        int number = 0;
        for (Map<String, String> point : Design.of(study).distinct()) {
            for (int repetition = 0; repetition < repetitions; repetition++) {
                double noise = 0.01 * Math.sin(number++);
                double seconds = 10 + 4 * value(point, "slow") - value(point, "fast") + noise;
                trials.add(new Trial(point, run(repetition, seconds)));
            }
        }
        return trials;
    }

    private static double value(Map<String, String> point, String path) {
        return Double.parseDouble(point.get(path));
    }

    private static RunResult run(int replication, double seconds) {
        long ns = Math.round(seconds * 1e9);
        return new RunResult(
                Clock.SIMULATED, Mode.NATIVE, "async-lock", 4, replication, 1, 100, 100, ns,
                new StalenessHistogram(new long[] {100}), Optional.empty(), Optional.empty(),
                List.of(new WorkerTotals(100, 0, 0)),
                List.of(new CurvePoint(0, 0, 0.7), new CurvePoint(100, ns, 0.3)), Outcome.CONVERGED);
    }

    private static StudyAnswer answer(Experiment experiment, int repetitions, double epsilon) {
        return SensitivityAnswer.of(
                study(experiment), trials(study(experiment), repetitions), epsilon);
    }

    @Test
    void everyMethodSaysWhatMovesItMost() {
        List<Experiment> experiments = List.of(
                new Experiment.AroundBase(), new Experiment.Screening(8, 4, 1), new Experiment.Shares(64, 1));
        for (Experiment experiment : experiments) {
            StudyAnswer answer = answer(experiment, 5, 0.3);
            assertThat(answer.findings().get(0)).contains("slow moves the time to the wanted loss most");
            assertThat(answer.findings().get(1)).startsWith("Then fast (").doesNotContain("idle");
            assertThat(answer.findings()).contains("Within these ranges idle cannot be told apart from noise.");
            assertThat(answer.sections()).hasSize(1);
            assertThat(answer.sections().get(0).charts().get(0).figures().get(0).svg()).contains(">idle<");
        }
    }

    @Test
    void directionsAreTold() {
        assertThat(answer(new Experiment.AroundBase(), 5, 0.3).findings().get(0))
                .contains("going from 0 to 1 raises it by 4.0");
    }

    @Test
    void aSingleRunAPointKnowsNoNoise() {
        assertThat(answer(new Experiment.Screening(8, 4, 1), 1, 0.3).findings())
                .anyMatch(finding -> finding.contains("noise is not known"))
                .noneMatch(finding -> finding.contains("cannot be told apart"));
    }

    @Test
    void whatNeverReachedTheLossIsToldWithAdvice() {
        StudyAnswer answer = answer(new Experiment.AroundBase(), 2, 0.1);
        assertThat(answer.findings().get(0))
                .contains("no answer at 7 points", "slow = 0.5, fast = 0.5, idle = 0.5", "of: final-loss");
        assertThat(answer.sections()).isEmpty();
    }
}
