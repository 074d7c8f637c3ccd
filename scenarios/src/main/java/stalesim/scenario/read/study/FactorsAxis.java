package stalesim.scenario.read.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.study.Experiment;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.VariedInput;
import stalesim.model.study.influence.Design;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Replacement;
import stalesim.scenario.file.Tree;
import stalesim.scenario.read.axis.AxisDraft;
import stalesim.scenario.spec.Axis;

/**
 * Makes the points of a sensitivity study's design.
 *
 * <p>What depends on the scenario as it is (where inputs are moved from, which are whole numbers) is written into the
 * factors at every point, so that the study is the same at all of them.
 *
 * @param fields factors by path
 * @param values what the scenario has
 */
record FactorsAxis(Map<String, Field> fields, ScenarioValues values) {

    /** A step for every point that has to be run; empty after reporting. */
    Optional<AxisDraft> of(Sensitivity study) {
        boolean based = study.experiment() instanceof Experiment.AroundBase;
        List<VariedInput> inputs = new ArrayList<>();
        study.inputs().forEach(input -> completed(input, based).ifPresent(inputs::add));
        return inputs.size() < study.inputs().size()
                ? Optional.empty()
                : Optional.of(axis(new Sensitivity(study.of(), study.experiment(), inputs, study.level())));
    }

    private Optional<VariedInput> completed(VariedInput input, boolean based) {
        Field field = fields.get(input.path());
        boolean whole = field.keys().contains(FactorsReader.WHOLE)
                ? input.whole()
                : values.wholeAt(
                        put(field, FactorsReader.keys(input.path()), number(Math.rint(input.factor().high()))));
        OptionalDouble base = input.base().isPresent() || !based ? input.base() : stated(input.path());
        if (based && base.isEmpty()) {
            field.reject("the scenario has no number there to go from. State one, or write base: "
                    + number(input.factor().low()) + " beside from and to.");
            return Optional.empty();
        }
        if (based && !within(input, base.getAsDouble())) {
            field.reject("from and to must enclose " + number(base.getAsDouble())
                    + ", from where it is moved. Widen them, or write another base beside them.");
            return Optional.empty();
        }
        return Optional.of(new VariedInput(input.factor(), whole, based ? base : OptionalDouble.empty()));
    }

    private OptionalDouble stated(String path) {
        return values.at(FactorsReader.keys(path)).filter(Field::isNumber).stream()
                .mapToDouble(field -> Double.parseDouble(field.shown()))
                .findFirst();
    }

    private static boolean within(VariedInput input, double base) {
        return base >= input.factor().low() && base <= input.factor().high();
    }

    private AxisDraft axis(Sensitivity study) {
        List<Replacement> same = new ArrayList<>();
        study.inputs().forEach(input -> same.addAll(facts(input)));
        List<List<String>> texts = new ArrayList<>();
        List<List<Replacement>> steps = new ArrayList<>();
        for (Map<String, String> point : Design.of(study).distinct()) {
            List<Replacement> step = new ArrayList<>(same);
            point.forEach((path, text) -> step.add(put(fields.get(path), FactorsReader.keys(path), text)));
            texts.add(List.copyOf(point.values()));
            steps.add(step);
        }
        List<String> paths = study.inputs().stream().map(VariedInput::path).toList();
        return new AxisDraft(new Axis(paths, texts), steps);
    }

    private List<Replacement> facts(VariedInput input) {
        List<Replacement> facts = new ArrayList<>();
        facts.add(fact(input, FactorsReader.WHOLE, String.valueOf(input.whole())));
        input.base().ifPresent(base -> facts.add(fact(input, FactorsReader.BASE, number(base))));
        return facts;
    }

    private Replacement fact(VariedInput input, String key, String text) {
        return put(fields.get(input.path()),
                List.of(StudyReader.KEY, "sensitivity", FactorsReader.FACTORS, input.path(), key), text);
    }

    private static Replacement put(Field field, List<String> path, String text) {
        return new Replacement(path, field.place(), new Tree.Scalar(field.place(), text, false));
    }

    private static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
