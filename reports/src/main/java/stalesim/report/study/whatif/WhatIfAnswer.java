package stalesim.report.study.whatif;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.study.WhatIf;
import stalesim.model.study.effect.Comparison;
import stalesim.model.study.effect.Effects;
import stalesim.model.study.effect.Pairing;
import stalesim.report.page.FigureGroup;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.StudySection;

/** What if: what each change does, how sure that is, and where the time went that explains it. */
public final class WhatIfAnswer {

    private final WhatIf study;
    private final ChangedEffects effects;

    /**
     * Of a study.
     *
     * @param study the question
     * @param input all runs
     */
    public WhatIfAnswer(WhatIf study, StudyInput input) {
        this.study = study;
        List<Comparison> comparisons = Pairing.of(study, input.trials(), input.epsilon());
        this.effects = ChangedEffects.of(new Effects(comparisons, study.level()));
    }

    /**
     * Answers.
     *
     * @return the answer
     */
    public StudyAnswer answer() {
        if (effects.comparisons().isEmpty()) {
            String nothing = "No run of a change has a partner in the scenario as it is: nothing can be compared.";
            return new StudyAnswer(List.of(nothing), List.of());
        }
        return new StudyAnswer(new WhatIfFindings(study, effects).all(), sections());
    }

    private List<StudySection> sections() {
        List<StudySection> sections = new ArrayList<>();
        effects.bySubject().forEach((subject, comparisons) -> sections.add(new StudySection(
                SubjectWords.id(subject),
                SubjectWords.of(subject),
                "Every change by itself against the scenario as it is; the same replications have the same random"
                        + " numbers.",
                charts(comparisons),
                new WhatIfTables(effects, study.level()).of(comparisons))));
        return sections;
    }

    private List<FigureGroup> charts(List<Comparison> comparisons) {
        WhatIfCharts charts = new WhatIfCharts(effects, study.level());
        List<FigureGroup> groups = new ArrayList<>(List.of(charts.differences(comparisons)));
        charts.time(comparisons).ifPresent(groups::add);
        return groups;
    }
}
