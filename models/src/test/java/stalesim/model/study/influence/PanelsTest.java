package stalesim.model.study.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static stalesim.model.study.influence.Simulated.B;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stalesim.model.sensitivity.Factor;
import stalesim.model.sensitivity.Scale;
import stalesim.model.study.Experiment;
import stalesim.model.study.Response;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.Trial;
import stalesim.model.study.Trials;
import stalesim.model.study.VariedInput;

class PanelsTest {

    private static final Sensitivity TIME = Simulated.study(new Experiment.AroundBase(), B);
    private static final Map<String, String> HIGH = Map.of("b", "5");

    private static List<Trial> all() {
        return new ArrayList<>(Simulated.trials(TIME, 3, 0.1, at -> at.get("b")));
    }

    @Test
    void aRunThatMissesTheLossLeavesThePanelWithoutAnswer() {
        List<Trial> trials = all();
        trials.replaceAll(trial -> trial.point().equals(HIGH) && trial.run().replication() == 1
                ? new Trial(HIGH, Trials.missing(4, 1).run())
                : trial);
        Panel panel = Panels.of(TIME, trials, Trials.EPSILON).get(0);
        assertThat(panel.answers()).isEmpty();
        assertThat(panel.missed()).containsExactly(HIGH);
    }

    @Test
    void aPointWithoutRunsIsMissed() {
        List<Trial> trials = all();
        trials.removeIf(trial -> trial.point().equals(HIGH));
        Panel panel = Panels.of(TIME, trials, Trials.EPSILON).get(0);
        assertThat(panel.answers()).isEmpty();
        assertThat(panel.missed()).containsExactly(HIGH);
    }

    @Test
    void furtherRepetitionsOfSomePointsAreLeftOut() {
        List<Trial> trials = all();
        trials.add(new Trial(HIGH, Trials.reaching(4, 3, 100, 99).run()));
        Panel panel = Panels.of(TIME, trials, Trials.EPSILON).get(0);
        assertThat(panel.repetitions()).isEqualTo(3);
        assertThat(panel.answers().orElseThrow().at(2)).containsExactly(5.0, 5.1, 5.2);
    }

    @Test
    void algorithmsAndNumbersOfWorkersAreTakenByThemselves() {
        List<Trial> trials = all();
        Simulated.trials(TIME, 1, 0, at -> 1).forEach(trial -> {
            trials.add(new Trial(trial.point(), Trials.reaching("sync", 4, 0, 1).run()));
            trials.add(new Trial(trial.point(), Trials.reaching("sync", 1, 0, 1).run()));
        });
        assertThat(Panels.of(TIME, trials, Trials.EPSILON))
                .extracting(panel -> panel.subject().name())
                .containsExactly("async-lock, native, 4 workers", "sync, native, 4 workers", "sync, native, 1 worker");
    }

    /** Where it is membership that varies, numbers of workers are those of the scenario, each by itself. */
    @Test
    void numbersOfWorkersAreVariedByTheirOwnPathsAlone() {
        assertThat(subject("workers")).isEqualTo("async-lock, native");
        assertThat(subject("modes.native.workers")).isEqualTo("async-lock, native");
        assertThat(subject("machine.membership.0.workers")).isEqualTo("async-lock, native, 4 workers");
    }

    private static String subject(String path) {
        VariedInput input = new VariedInput(new Factor(path, 1, 5, Scale.LINEAR), true, OptionalDouble.of(2));
        Sensitivity study = Simulated.study(new Experiment.AroundBase(), input);
        return Panels.of(study, List.of(Trials.reaching(4, 0, 100, 1)), Trials.EPSILON)
                .get(0)
                .subject()
                .name();
    }

    /** With b = 5 two workers are the fastest, else four. */
    @Test
    void theBestNumberOfWorkersIsTheFastest() {
        Sensitivity study = new Sensitivity(Response.BEST_WORKERS, TIME.experiment(), TIME.inputs(), 0.95);
        List<Trial> trials = new ArrayList<>();
        for (Map<String, String> point : Design.of(study).distinct()) {
            trials.add(new Trial(point, Trials.missing(1, 0).run()));
            trials.add(new Trial(point, Trials.reaching(2, 0, 100, 3).run()));
            trials.add(new Trial(point, Trials.reaching(4, 0, 100, point.equals(HIGH) ? 4 : 2).run()));
        }
        Panel panel = Panels.of(study, trials, Trials.EPSILON).get(0);
        assertThat(panel.answers().orElseThrow().at(0)).containsExactly(4);
        assertThat(panel.answers().orElseThrow().at(2)).containsExactly(2);
    }
}
