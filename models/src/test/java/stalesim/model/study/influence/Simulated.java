package stalesim.model.study.influence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import stalesim.model.sensitivity.Factor;
import stalesim.model.sensitivity.Scale;
import stalesim.model.study.Experiment;
import stalesim.model.study.Response;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.Trial;
import stalesim.model.study.Trials;
import stalesim.model.study.VariedInput;

/** Runs at all points of a design whose time to the wanted loss is a known function of the inputs. */
final class Simulated {

    /** 10 to 20, linear; from 12 where the base is wanted. */
    static final VariedInput A = input("a.one", 10, 20, 12);

    /** 1 to 5, linear, from 2. */
    static final VariedInput B = input("b", 1, 5, 2);

    private Simulated() {}

    static VariedInput input(String path, double low, double high, double base) {
        return new VariedInput(new Factor(path, low, high, Scale.LINEAR), false, OptionalDouble.of(base));
    }

    static Sensitivity study(Experiment experiment, VariedInput... inputs) {
        return new Sensitivity(Response.TIME, experiment, List.of(inputs), 0.95);
    }

    /** Several repetitions, each of which adds its number times a noise that the whole design shares. */
    static List<Trial> trials(
            Sensitivity study, int repetitions, double noise, ToDoubleFunction<Map<String, Double>> seconds) {
        List<Trial> trials = new ArrayList<>();
        for (Map<String, String> point : Design.of(study).distinct()) {
            double time = seconds.applyAsDouble(numbers(point));
            for (int repetition = 0; repetition < repetitions; repetition++) {
                Trial made = Trials.reaching(4, repetition, 100, time + noise * repetition);
                trials.add(new Trial(point, made.run()));
            }
        }
        return trials;
    }

    private static Map<String, Double> numbers(Map<String, String> point) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        point.forEach((path, text) -> numbers.put(path, Double.parseDouble(text)));
        return numbers;
    }
}
