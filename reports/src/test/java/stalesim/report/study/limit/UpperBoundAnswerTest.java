package stalesim.report.study.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import stalesim.model.profile.DataLimits;
import stalesim.model.result.Mode;
import stalesim.model.study.Trial;
import stalesim.model.study.UpperBound;
import stalesim.model.study.limit.MachineLimits;
import stalesim.model.study.limit.Premise;
import stalesim.report.Runs;
import stalesim.report.study.Frames;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.StudyPage;
import stalesim.report.study.StudySection;
import stalesim.report.study.Surroundings;

class UpperBoundAnswerTest {

    private static final UpperBound STUDY = new UpperBound(OptionalLong.empty(), 0.95);

    private static final DataLimits DATA = new DataLimits(10, 0.5, 0.5, 90);

    /** Work of each worker is 3600/m + 100 m, least at 6; workers do not hinder each other. */
    private static List<Trial> trials() {
        return trials("async-lock", 1, 2, 3, 4, 6, 8, 12);
    }

    private static List<Trial> trials(String algorithm, int... numbers) {
        List<Trial> trials = new ArrayList<>();
        for (int workers : numbers) {
            for (int replication = 0; replication < 3; replication++) {
                long updates = (3600 + 100L * workers * workers) * (20 + replication) / 20;
                trials.add(new Trial(
                        Map.of("batch", "4"),
                        Runs.simulated()
                                .algorithm(algorithm)
                                .workers(workers)
                                .replication(replication)
                                .updates(updates)
                                .durationNs(1_000_000 * updates / workers)
                                .losses(0.7, 0.5, 0.3)
                                .build()));
            }
        }
        return trials;
    }

    private static Premise premise(DataLimits data) {
        return premise("async-lock", data);
    }

    private static Premise premise(String algorithm, DataLimits data) {
        return new Premise(
                Map.of("batch", "4"),
                Mode.NATIVE,
                algorithm,
                false,
                0.3,
                4,
                Optional.of(data),
                new MachineLimits(990, 10, OptionalInt.empty()));
    }

    private static StudyInput input(List<Premise> premises) {
        return input(STUDY, premises, trials());
    }

    private static StudyInput input(UpperBound study, List<Premise> premises, List<Trial> trials) {
        return new StudyInput(
                Frames.wanting(0.3),
                study,
                trials,
                new Surroundings(Optional.empty(), List.of(), List.of(), premises));
    }

    private static StudyAnswer answer(DataLimits data) {
        return new UpperBoundAnswer(STUDY, input(List.of(premise(data)))).answer();
    }

    @Test
    void theBoundStandsFirst() {
        List<String> findings = answer(new DataLimits(10, 0.5, 0.5, 90)).findings();
        assertThat(findings.get(0)).isEqualTo("With async-lock the bound is 6 workers (95\u00a0% interval 6 alone).");
        assertThat(String.join(" ", findings))
                .contains("minimum of the fitted work (1 of 1)")
                .contains("never right: paper 000's m_opt (0 of 1), paper 000's m_max (0 of 1)")
                .contains("It is none, as it compares numbers of updates that suffice")
                .contains("up to 12 workers (95\u00a0% interval 12 or more), not 0.0236, with async-lock")
                .doesNotContain("NaN");
    }

    /** K = 2 sqrt(1e-6): m_max = 83 is beyond what was run. */
    @Test
    void whatIsNotContradictedIsNoBoundEither() {
        assertThat(String.join(" ", answer(new DataLimits(2, 1e-6, 0.01, 90)).findings()))
                .contains("These runs do not contradict it, yet it is none")
                .contains("not contradicted: paper 000's m_max 83.3");
    }

    @Test
    void thePageShowsTheEvidence() {
        StudyInput input = input(List.of(premise(new DataLimits(10, 0.5, 0.5, 90))));
        StudyAnswer answer = new UpperBoundAnswer(STUDY, input).answer();
        assertThat(answer.sections())
                .extracting(StudySection::heading)
                .containsExactly("Measured", "Predicted", "async-lock");
        StudySection evidence = answer.sections().get(2);
        assertThat(evidence.charts()).hasSize(2).allSatisfy(group -> {
            assertThat(group.figures()).hasSize(2);
            assertThat(group.key()).doesNotHaveDuplicates();
        });
        assertThat(evidence.tables().get(1).rows()).hasSize(7);
        String page = new StudyPage(input, answer).html();
        assertThat(page).contains("The limit is marked at m = 6.", "gain growth").doesNotContain("NaN");
        assertThat(new StudyPage(input, new UpperBoundAnswer(STUDY, input).answer()).html()).isEqualTo(page);
    }

    /** Work falls up to 4 workers, so that the bound of the second is not seen. */
    @Test
    void eachBoundIsAClauseOfItsOwn() {
        List<Trial> both = new ArrayList<>(trials("async-lock", 1, 4, 12));
        both.addAll(trials("hogwild", 1, 2, 4));
        List<Premise> premises = List.of(premise("async-lock", DATA), premise("hogwild", DATA));
        List<String> findings =
                new UpperBoundAnswer(STUDY, input(STUDY, premises, both)).answer().findings();
        assertThat(findings.get(0))
                .isEqualTo("With async-lock the bound is 4 workers (95\u00a0% interval 4 alone); with hogwild no bound is"
                        + " seen up to 4 workers (4 or more).");
        assertThat(findings.get(2)).startsWith("Only 3 numbers of workers were run").contains("at least six");
    }

    @Test
    void aSingleNumberOfWorkersIsNoAnswer() {
        StudyInput input = input(STUDY, List.of(premise(DATA)), trials("async-lock", 1));
        StudyAnswer answer = new UpperBoundAnswer(STUDY, input).answer();
        assertThat(answer.findings().get(0))
                .isEqualTo("With async-lock a single number of workers shows no bound.");
        assertThat(String.join(" ", answer.findings()))
                .contains("Only 1 number of workers was run")
                .doesNotContain("right", "too low", "too high");
    }

    /** One worker ends after 3700 updates, six after 7200: all get to 3700. */
    @Test
    void lossesThatAreComparedEarlierAreTold() {
        UpperBound late = new UpperBound(OptionalLong.of(99_999), 0.95);
        StudyInput input = input(late, List.of(premise(DATA)), trials());
        assertThat(String.join(" ", new UpperBoundAnswer(late, input).answer().findings()))
                .contains("Losses are compared after 3700 updates with async-lock, and not after the 99999");
        assertThat(String.join(" ", answer(DATA).findings())).doesNotContain("Losses are compared");
    }

    @Test
    void aLawThatTurnsNegativePredictsNothing() {
        assertThat(UpperBoundFindings.error(-2, 5)).isEqualTo("nothing, as the law turns negative");
        assertThat(UpperBoundFindings.error(4, 5)).isEqualTo("−20.0\u00a0%");
    }

    /** K = 2/432 = 1/216, so that m_opt = 1/sqrt(6K) = 6, as measured, with hogwild alone. */
    @Test
    void whatIsRightSometimesIsToldInFull() {
        int[] workers = {1, 2, 3, 4, 6, 8, 12};
        List<Trial> both = new ArrayList<>(trials("async-lock", workers));
        both.addAll(trials("hogwild", workers));
        DataLimits fitting = new DataLimits(2, 1 / (432.0 * 432), 0.01, 90);
        List<Premise> premises = List.of(premise("async-lock", DATA), premise("hogwild", fitting));
        assertThat(String.join(
                        " ", new UpperBoundAnswer(STUDY, input(STUDY, premises, both)).answer().findings()))
                .contains("; sometimes right: paper 000's m_opt (1 of 2); never right: ");
    }

    @Test
    void withoutPremisesItIsSaidHowToHaveThem() {
        assertThat(new UpperBoundAnswer(STUDY, input(List.of())).answer().findings().get(0)).contains("--resume");
    }
}
