package stalesim.report.study.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stalesim.model.sensitivity.ElementaryEffects;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.influence.Effect;
import stalesim.model.study.influence.Panel;
import stalesim.model.study.influence.Ranked;
import stalesim.report.chart.FigureId;
import stalesim.report.study.StudySection;
import stalesim.report.wording.Words;

/**
 * What one panel of runs says.
 *
 * @param study the question
 * @param panel the runs
 * @param ranked inputs with their effects, the greatest first; none if a point has no answer
 */
record PanelAnswer(Sensitivity study, Panel panel, List<Ranked> ranked) {

    /** Of so much spread beside its mean an effect depends on the other inputs, or on where in its range it is. */
    private static final double NOT_LINEAR = 0.5;

    /** Of so much of the variance, interactions are worth a sentence. */
    private static final double INTERACTS = 0.1;

    private static final double ONE_WAY = 0.9;
    private static final int MOST_TOLD = 3;

    String id() {
        return FigureId.of("effects", panel.subject().name());
    }

    Optional<StudySection> section() {
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        EffectCharts charts = new EffectCharts(this);
        return Optional.of(new StudySection(
                id(), panel.subject().name(), EffectWords.meaning(study), charts.all(),
                List.of(new EffectTable(this).table())));
    }

    List<String> findings() {
        if (ranked.isEmpty()) {
            return List.of(missed());
        }
        List<String> findings = new ArrayList<>();
        findings.add(most());
        others().ifPresent(findings::add);
        noise().ifPresent(findings::add);
        together().ifPresent(findings::add);
        return findings;
    }

    private String missed() {
        String points = panel.missed().stream()
                .limit(MOST_TOLD)
                .map(PanelAnswer::told)
                .collect(Collectors.joining("; "));
        String more = panel.missed().size() > MOST_TOLD ? "; ..." : "";
        return panel.subject().name() + ": no answer at " + Words.count(panel.missed().size(), "point")
                + ", and every point needs one (" + points + more + "). Raise stop.updates, want less than this"
                + " loss-below, narrow the ranges, or ask of: final-loss or throughput, which every run has.";
    }

    private static String told(Map<String, String> point) {
        return point.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private String most() {
        String subject = panel.subject().name();
        return told().findFirst()
                .map(first -> subject + ": " + first.input().path() + " moves the " + study.of().figure() + " most: "
                        + EffectWords.sentence(study, first) + ".")
                .orElse(subject + ": no input moves the " + study.of().figure()
                        + " by more than noise. Repeat each point more often, or widen the ranges.");
    }

    private Optional<String> others() {
        String others = told().skip(1)
                .map(other -> other.input().path() + " (" + EffectWords.size(study, other.effect()) + ")")
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? Optional.empty() : Optional.of("Then " + others + ".");
    }

    /** Inputs that can be told from noise, as far as noise is known, the greatest first. */
    private Stream<Ranked> told() {
        return ranked.stream().filter(this::told);
    }

    private boolean told(Ranked ranked) {
        return panel.repetitions() == 1 || ranked.effect().clear();
    }

    private Optional<String> noise() {
        if (panel.repetitions() == 1) {
            return Optional.of(
                    "Every point was run once, so that noise is not known and small effects may be nothing but"
                    + " noise. Write replications: { simulated: 5 }.");
        }
        String lost = ranked.stream()
                .filter(some -> !some.effect().clear())
                .map(some -> some.input().path())
                .collect(Collectors.joining(", "));
        return lost.isEmpty() || told().findAny().isEmpty()
                ? Optional.empty()
                : Optional.of("Within these ranges " + lost + " cannot be told apart from noise.");
    }

    /** Who acts otherwise in other company. */
    private Optional<String> together() {
        String names = told().filter(some -> depends(some.effect()))
                .map(some -> some.input().path())
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("What " + names + " does depends on where in its range it is, or on the other inputs.");
    }

    private static boolean depends(Effect effect) {
        if (effect instanceof Effect.OnAverage average) {
            ElementaryEffects effects = average.effects();
            return effects.sigma() > NOT_LINEAR * effects.muStar().centre();
        }
        return effect instanceof Effect.Share share
                && share.indices().interaction() > INTERACTS
                && share.indices().total().low() > share.indices().first().high();
    }

    /** Whether more of an input is always more, or always less, of the answer. */
    static int direction(Effect effect) {
        if (effect instanceof Effect.OnAverage average) {
            double mu = average.effects().mu();
            return Math.abs(mu) > ONE_WAY * average.effects().muStar().centre() ? (int) Math.signum(mu) : 0;
        }
        if (effect instanceof Effect.Alone alone) {
            double low = alone.swing().low().centre();
            double high = alone.swing().high().centre();
            return low * high <= 0 ? (int) Math.signum(high - low) : 0;
        }
        return 0;
    }
}
