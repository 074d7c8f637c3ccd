package stalesim.scenario.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.objective.LeastSquares;
import stalesim.model.stability.ConstantDelay;
import stalesim.model.stability.GeometricDelay;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Setting;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.remark.Remark;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.runner.task.Tasks;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;

class StepOutlookTest {

    private static final String TEXT =
            """
            name: outlook
            objective: { kind: least-squares, data: { one-sample: { rows: 20, features: 8 } } }
            algorithms: [ async-lock, sync ]
            workers: [ 1, 4, 16 ]
            batch: 4
            step: { rule: constant, size: 0.05 }
            stop: { updates: 20 }
            """;

    private static Scenario read(String... settings) {
        List<Setting> overrides = Arrays.stream(settings).map(Setting::parse).toList();
        return ScenarioReader.read(new ScenarioText("test.yaml", TEXT, Optional.empty(), "test"), overrides);
    }

    private static StepOutlook outlook(Scenario scenario) {
        Sweep sweep = Sweep.single(scenario);
        return StepOutlook.of(sweep, KnownData.of(sweep, new TaskLibrary(1)));
    }

    private static List<String> warnings(StepOutlook outlook) {
        return outlook.warnings().stream().map(Remark::text).toList();
    }

    private static double smoothness(Scenario scenario) {
        return ((LeastSquares) Tasks.of(scenario).task().objective()).curvature().smoothness();
    }

    private static String sized(double size) {
        return "step.size=" + size;
    }

    /**
     * 0.43: above every limit at 16 workers, next to the lower one of 0.445 at 4, below 2 for one. Only the
     * asynchronous algorithm is warned of.
     */
    @Test
    void warnsOfStepsThatDivergeForSomeNumbersOfWorkers() {
        double size = 1.2 * GeometricDelay.secondMomentLimit(1 / 16.0) / smoothness(read());
        StepOutlook outlook = outlook(read(sized(size)));
        assertThat(outlook.warnings()).hasSize(1);
        String advised = String.format("Take size <= %.3g", ConstantDelay.limit(15) / smoothness(read()));
        assertThat(warnings(outlook).get(0))
                .contains("native async-lock is stable with m = 1; is marginal with m = 4; diverges with m = 16")
                .contains(advised)
                .contains("under constant staleness", "under geometric staleness")
                .doesNotContain("reached where training starts");
        assertThat(outlook.summaries()).isEmpty();
    }

    @Test
    void saysByHowMuchAStableStepIsStable() {
        double size = 0.5 * ConstantDelay.limit(15) / smoothness(read());
        StepOutlook outlook = outlook(read(sized(size)));
        assertThat(outlook.warnings()).isEmpty();
        assertThat(outlook.summaries()).singleElement().asString()
                .contains("stable for all", "native async-lock, m = 16", "2.0 times as large");
    }

    /** Replicas are never stale, whatever their number. */
    @Test
    void freshGradientsHaveTheLimitOfGradientDescent() {
        double size = 1.5 / smoothness(read());
        assertThat(warnings(outlook(read(sized(size), "algorithms=[sync]")))).isEmpty();
        assertThat(warnings(outlook(read(sized(2 * size), "algorithms=[sync]"))))
                .singleElement()
                .asString()
                .contains("native sync diverges");
    }

    /** A stated machine with exponential compute times is judged by the law that follows, not by the bracket. */
    @Test
    void aStatedMachineDecidesTheLaw() {
        double between = (ConstantDelay.limit(15) + GeometricDelay.secondMomentLimit(1 / 16.0)) / 2;
        String machine = "machine={cores: 16, compute: {exponential: {mean-us: 100}}, read-us: 1, update-us: 1,"
                + " exchange-us: 1, local-us: 1}";
        Scenario bracketed = read(sized(between / smoothness(read())));
        Scenario stated = read(sized(between / smoothness(read())), machine, "clocks=[simulated]");
        assertThat(warnings(outlook(bracketed))).singleElement().asString().contains("marginal with m = 16");
        assertThat(warnings(outlook(stated))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock =
            """
            objective={kind: mlp, data: {blobs: {rows: 90, features: 10}}} | the curvature of mlp has no bound
            objective={kind: svm, data: {dense: {rows: 90, features: 4}}} | the curvature of svm has no bound
            objective={kind: logistic, data: {dense: {rows: 900000, features: 400}}} | the data are large
            """)
    void saysWhyNothingIsKnown(String setting, String why) {
        StepOutlook outlook = outlook(read(setting));
        assertThat(outlook.warnings()).isEmpty();
        assertThat(outlook.summaries()).containsExactly("step size: no forecast, as " + why);
    }

    @Test
    void aRuleThatLearnsIsJudgedByItsFirstStep() {
        double size = 1.2 * GeometricDelay.secondMomentLimit(1 / 16.0) / smoothness(read());
        StepOutlook outlook = outlook(read("step={rule: tail-tau, size: " + size + "}"));
        assertThat(outlook.warnings()).hasSize(1);
    }

    @Test
    void aBoundOnTheCurvatureIsSaidToBeOne() {
        StepOutlook outlook = outlook(
                read("objective={kind: logistic, data: {dense: {rows: 90, features: 4}}}", "step.size=100"));
        assertThat(warnings(outlook)).isNotEmpty().allMatch(warning -> warning.contains("(L <= "));
        assertThat(warnings(outlook).get(0)).contains("reached where training starts, less near the minimum");
    }
}
