package stalesim.model.study.influence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.sensitivity.Answers;
import stalesim.model.sensitivity.Jansen;
import stalesim.model.sensitivity.Morris;
import stalesim.model.sensitivity.OneAtATime;
import stalesim.model.sensitivity.SaltelliSample;
import stalesim.model.sensitivity.Trajectories;
import stalesim.model.sensitivity.UnitPoints;
import stalesim.model.statistics.Bootstrap;
import stalesim.model.study.Experiment;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.VariedInput;

/** The points of a study's experiment, and the analysis of what came of them: a function of the study alone. */
public final class Design {

    /** The ends of an interval are then known to about a twentieth of its width. */
    private static final int RESAMPLES = 400;

    private final Sensitivity study;
    private final UnitPoints points;
    private final Analysis analysis;

    private Design(Sensitivity study, UnitPoints points, Analysis analysis) {
        this.study = study;
        this.points = points;
        this.analysis = analysis;
    }

    /** Effects of all inputs, in their order. */
    @FunctionalInterface
    private interface Analysis {
        List<Effect> effects(Answers answers);
    }

    /**
     * The design of a study.
     *
     * @param study which
     * @return its design
     * @throws IllegalArgumentException if a number of the experiment or a base is out of range
     */
    public static Design of(Sensitivity study) {
        Experiment experiment = study.experiment();
        if (experiment instanceof Experiment.Screening screening) {
            return screening(study, screening);
        }
        return experiment instanceof Experiment.Shares shares ? shares(study, shares) : aroundBase(study);
    }

    private static Design aroundBase(Sensitivity study) {
        OneAtATime design = OneAtATime.around(
                study.inputs().stream().mapToDouble(VariedInput::basePosition).toArray());
        return new Design(study, design.points(), answers -> Effect.Alone.of(design, answers, study.level()));
    }

    private static Design screening(Sensitivity study, Experiment.Screening screening) {
        RandomStreams streams = new RandomStreams(screening.seed(), 0);
        Trajectories design =
                Trajectories.draw(streams, study.inputs().size(), screening.trajectories(), screening.levels());
        return new Design(study, design.points(), answers -> new Morris(design, answers)
                .effects(study.level(), streams).stream().<Effect>map(Effect.OnAverage::new).toList());
    }

    private static Design shares(Sensitivity study, Experiment.Shares shares) {
        RandomStreams streams = new RandomStreams(shares.seed(), 0);
        SaltelliSample design = SaltelliSample.draw(streams, study.inputs().size(), shares.samples());
        return new Design(study, design.points(), answers -> {
            Bootstrap bootstrap =
                    new Bootstrap(streams.stream(RandomStreams.WHOLE_RUN, Purpose.RESAMPLING), RESAMPLES);
            return new Jansen(design, answers)
                    .indices(study.level(), bootstrap).stream().<Effect>map(Effect.Share::new).toList();
        });
    }

    /**
     * What each point puts into the scenario.
     *
     * @return text of each input by its path, a map for each point in the design's order; rounding may make some equal
     */
    public List<Map<String, String>> settings() {
        return IntStream.range(0, points.size()).mapToObj(this::settings).toList();
    }

    private Map<String, String> settings(int point) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int input = 0; input < points.factors(); input++) {
            VariedInput varied = study.inputs().get(input);
            settings.put(varied.path(), varied.text(points.coordinate(point, input)));
        }
        return settings;
    }

    /**
     * The points at which runs have to be made.
     *
     * @return settings, each once, in the order of their first points
     */
    public List<Map<String, String>> distinct() {
        return List.copyOf(new LinkedHashSet<>(settings()));
    }

    /**
     * What the inputs do.
     *
     * @param answers at the points, in the design's order
     * @return the inputs with their effects, the greatest first
     * @throws IllegalArgumentException if there is not an answer for each point
     */
    public List<Ranked> rank(Answers answers) {
        List<Effect> effects = analysis.effects(answers);
        List<Ranked> ranked = new ArrayList<>();
        for (int input = 0; input < effects.size(); input++) {
            ranked.add(new Ranked(study.inputs().get(input), effects.get(input)));
        }
        ranked.sort((one, other) -> Double.compare(other.effect().size(), one.effect().size()));
        return List.copyOf(ranked);
    }
}
