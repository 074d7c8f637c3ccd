package stalesim.model.step.mindthestep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import stalesim.model.paper.Reading;
import stalesim.model.stability.StepCheck;
import stalesim.model.stability.StepReport;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.AdaptiveStep;
import stalesim.model.step.adaptive.StepLimits;
import tools.jackson.databind.JsonNode;

/**
 * Relative tolerances: logarithms of lambda^-tau (tau!)^nu are differences of numbers up to 900 with a relative error
 * of about 5e-16, so steps have 5e-13 at worst; 2e-12 leaves room for the digits of the logarithm of the gamma
 * function.
 */
class MindTheStepTest {

    private static final double ETA = 0.01;
    private static final double TOLERANCE = 2e-12;
    private static final Pattern LAW = Pattern.compile("(Pois|Poisson|CMP)\\((\\d+)(?:\\^[\\d.]+,([\\d.]+))?\\)");

    private static JsonNode reference(String key) {
        return SharedFiles.json("reference/reference-values.json").get("mindthestep").get(key);
    }

    private static StalenessLaw law(String text) {
        Matcher matcher = LAW.matcher(text);
        assertThat(matcher.matches()).isTrue();
        int number = Integer.parseInt(matcher.group(2));
        return matcher.group(1).equals("CMP")
                ? ConwayMaxwellPoisson.tied(number, Double.parseDouble(matcher.group(3)))
                : new Poisson(number);
    }

    private static StepSize literal(Adaptation adaptation, StalenessLaw law) {
        return new AdaptiveStep(adaptation, law, ETA, StepLimits.NONE);
    }

    private static void assertRelative(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
    }

    @Test
    void levellingHasTheReferenceValues() {
        JsonNode cases = reference("A14");
        assertThat(cases.size()).isGreaterThanOrEqualTo(43);
        for (JsonNode expected : cases) {
            StalenessLaw law = law(expected.get("dist").asString());
            long tau = expected.get("tau").asLong();
            double log = expected.get("log(eta(tau)/(C*eta))").asDouble();
            assertThat(new Levelling(1).under(law).logMagnitude(tau))
                    .isCloseTo(log, within(1e-12 * Math.max(1, Math.abs(log))));
            assertRelative(literal(new Levelling(1), law).at(0, tau), expected.get("eta(tau)").asDouble());
        }
    }

    /** Steps are c e^w, with an error of c of 100 times 1e-15 absolute: the factor of K / eta = 100. */
    @Test
    void theLiteralPoissonRuleHasTheReferenceValues() {
        JsonNode cases = reference("A18_literal");
        assertThat(cases.size()).isGreaterThanOrEqualTo(39);
        for (JsonNode expected : cases) {
            StalenessLaw law = new Poisson(expected.get("lambda").asDouble());
            long tau = expected.get("tau").asLong();
            double step = expected.get("eta(tau)").asDouble();
            double c = Math.abs(expected.get("c(tau)").asDouble());
            double relative = TOLERANCE + 100 * 1e-14 / c;
            assertThat(literal(new PoissonMomentum(100, Reading.LITERAL), law).at(0, tau))
                    .isCloseTo(step, within(relative * Math.abs(step)));
            assertThat(literal(new ConwayMomentum(100, Reading.LITERAL), law).at(0, tau))
                    .isCloseTo(step, within(relative * Math.abs(step)));
        }
    }

    @Test
    void theCorrectedPoissonRuleHasTheReferenceValues() {
        JsonNode cases = reference("A18_corrected_kappa1");
        assertThat(cases.size()).isGreaterThanOrEqualTo(26);
        for (JsonNode expected : cases) {
            StalenessLaw law = new Poisson(expected.get("lambda").asDouble());
            long tau = expected.get("tau").asLong();
            double step = expected.get("eta(tau)").asDouble();
            assertRelative(literal(new PoissonMomentum(1, Reading.CORRECTED), law).at(0, tau), step);
            assertRelative(literal(new ConwayMomentum(1, Reading.CORRECTED), law).at(0, tau), step);
        }
    }

    @Test
    void theNormalisedInverseHazardHasTheReferenceValues() {
        JsonNode cases = reference("A18_inverse_hazard_mean_normalised");
        assertThat(cases.size()).isEqualTo(4);
        for (JsonNode expected : cases) {
            StalenessLaw law = law(expected.get("dist").asString());
            StepLimits unclipped = new StepLimits(Double.POSITIVE_INFINITY, Long.MAX_VALUE, true);
            AdaptiveStep free = new AdaptiveStep(new InverseHazard(), law, 1, unclipped);
            AdaptiveStep clipped = new AdaptiveStep(new InverseHazard(), law, 1, StepLimits.THESIS);
            assertRelative(free.scale(), expected.get("s_unclipped=1/(1+mean)").asDouble());
            assertRelative(clipped.scale(), expected.get("s_clipped5").asDouble());
            assertSteps(free, expected.get("eta/eta_c unclipped"));
            assertSteps(clipped, expected.get("eta/eta_c clipped"));
            StepReport report = StepCheck.of(clipped, law, 0);
            assertThat(report.mean()).isCloseTo(1, within(1e-13));
            assertRelative(
                    report.variance() + report.mean() * report.mean(),
                    expected.get("E[(eta/eta_c)^2] clipped").asDouble());
            assertThat(report.priorityPreserving()).isTrue();
        }
    }

    private static void assertSteps(StepSize step, JsonNode values) {
        for (String tau : values.propertyNames()) {
            assertRelative(step.at(0, Long.parseLong(tau)), values.get(tau).asDouble());
        }
    }

    /** The reference gives eight digits. */
    @Test
    void asPrintedNearlyAllStepsAreNegative() {
        JsonNode shares = reference("A18_literal_fraction_of_negative_steps_K1_eta0.01");
        for (int workers : new int[] {8, 16, 32}) {
            StalenessLaw law = new Poisson(workers);
            StepReport report = StepCheck.of(literal(new PoissonMomentum(1 / ETA, Reading.LITERAL), law), law, 0);
            double expected = shares.get(Integer.toString(workers)).asDouble();
            assertThat(report.negative()).isCloseTo(expected, within(5.1e-9));
            // they fall with staleness without end, so priority alone would not reveal it
            assertThat(report.priorityPreserving()).isTrue();
            assertThat(report.mean()).isNegative();
        }
    }

    @Test
    void theGeometricRuleHasTheReferenceValues() {
        JsonNode cases = reference("A9_geometric");
        assertThat(cases.size()).isEqualTo(3);
        for (JsonNode expected : cases) {
            double p = expected.get("p").asDouble();
            double momentum = expected.get("mu_target").asDouble();
            Geometric law = new Geometric(p);
            GeometricMomentum corrected = new GeometricMomentum(momentum, Reading.CORRECTED);
            GeometricMomentum printed = new GeometricMomentum(momentum, Reading.LITERAL);
            assertRelative(corrected.base(p), expected.get("C_corrected=(1-p)/mu").asDouble());
            assertRelative(printed.base(p), expected.get("C_literal=(1-p)/(2-mu)").asDouble());
            StepSize step = new AdaptiveStep(corrected, law, 1, StepLimits.NONE);
            JsonNode values = expected.get("eta_i/eta at tau 0,1,5,10");
            int[] staleness = {0, 1, 5, 10};
            for (int k = 0; k < staleness.length; k++) {
                assertRelative(step.at(0, staleness[k]), values.get(k).asDouble());
            }
            assertMoments(expected, step, law);
            StepSize misprinted = new AdaptiveStep(printed, law, 1, StepLimits.NONE);
            double made = expected.get("true_momentum_if_C_literal_used").asDouble();
            assertThat(StepCheck.of(misprinted, law, 0).momentum().orElseThrow()).isCloseTo(made, within(1e-9));
            assertThat(StepCheck.of(misprinted, law, 0).largestCurvature()).isLessThan(1e-3);
        }
    }

    /** The law's support D leaves (1-p)^D = e^-42 of the probability, and (mu^2 / (1-p))^D < 1e-9 of E eta^2. */
    private static void assertMoments(JsonNode expected, StepSize step, Geometric law) {
        StepReport report = StepCheck.of(step, law, 0);
        double mean = expected.get("E[eta_i]/eta=1/(1-mu)").asDouble();
        double second = expected.get("E[eta_i^2]/eta^2").asDouble();
        assertThat(report.mean()).isCloseTo(mean, within(1e-11 * mean));
        assertThat(report.variance() + mean * mean).isCloseTo(second, within(1e-9 * second));
        double momentum = expected.get("mu_target").asDouble();
        assertThat(report.momentum().orElseThrow()).isCloseTo(momentum, within(1e-9));
    }

    /**
     * E[S/p] = sum S = 1 + E[T], for any law: from narrow to as wide as the geometric one, and far out, where ln p is a
     * difference of numbers near 1e6 with an error of 1e-10.
     */
    @Test
    void theInverseHazardHasMeanOnePlusTheMeanStaleness() {
        StalenessLaw[] laws = {
            new Geometric(1e-3), new Geometric(1), new Poisson(0.01), new Poisson(1_000), new Poisson(50_000),
            new ConwayMaxwellPoisson(60, 20), new ConwayMaxwellPoisson(Math.log(0.9), 0.01),
            ConwayMaxwellPoisson.tied(1, 3), ConwayMaxwellPoisson.tied(5_000, 0.5),
        };
        for (StalenessLaw law : laws) {
            Hazard hazard = new Hazard(law);
            double sum = 0;
            double before = Double.POSITIVE_INFINITY;
            for (int tau = 0; tau <= law.maxSupport(); tau++) {
                double log = hazard.logInverse(tau);
                assertThat(log <= before + 1e-12).isTrue();
                before = log;
                sum += Math.exp(law.logPmf(tau) + log);
            }
            assertThat(sum).isCloseTo(1 + law.mean(), within(1e-9 * (1 + law.mean())));
            AdaptiveStep step = new AdaptiveStep(new InverseHazard(), law, 1, new StepLimits(5, Long.MAX_VALUE, true));
            StepReport report = StepCheck.of(step, law, 0);
            assertThat(report.mean()).isCloseTo(1, within(1e-9));
            assertThat(report.priorityPreserving()).isTrue();
        }
    }

    /** H(tau) = 1 + r(tau) H(tau + 1) holds across the table's end, where the recursion is started afresh. */
    @Test
    void theInverseHazardContinuesBeyondTheLawsSupport() {
        Poisson law = new Poisson(32);
        Hazard hazard = new Hazard(law);
        for (long tau = 0; tau < 3L * law.maxSupport(); tau++) {
            double next = 1 + 32 / (tau + 1.0) * Math.exp(hazard.logInverse(tau + 1));
            assertThat(Math.exp(hazard.logInverse(tau))).isCloseTo(next, within(1e-13 * next));
        }
        assertThat(hazard.logInverse(1_000_000_000)).isCloseTo(3.2e-8, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.9, 0.99})
    void exactMomentumIsExactAndKeepsTheMean(double momentum) {
        StalenessLaw[] laws = {new Poisson(7), new Geometric(0.1), ConwayMaxwellPoisson.tied(8, 4.18)};
        for (StalenessLaw law : laws) {
            StepSize step = new AdaptiveStep(new ExactMomentum(momentum), law, 0.5, StepLimits.NONE);
            // what the support leaves out of sum mu^tau
            double rest = Math.pow(momentum, law.maxSupport() + 1.0);
            StepReport report = StepCheck.of(step, law, 0);
            assertThat(report.mean()).isCloseTo(0.5 * (1 - rest), within(1e-11));
            assertThat(report.momentum().orElseThrow()).isCloseTo(momentum, within(1e-9));
        }
    }

    /** Levelling makes every weight p(tau) eta(tau) the same: momentum 1, an oscillator without damping. */
    @Test
    void levellingHasMomentumOneAndNoMean() {
        Poisson law = new Poisson(8);
        StepReport report = StepCheck.of(literal(new Levelling(1), law), law, 0);
        assertThat(report.momentum().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(report.mean()).isCloseTo((law.maxSupport() + 1) * ETA * Math.exp(-8), within(1e-12));
        assertThat(report.priorityPreserving()).isFalse();
    }

    @Test
    void refusesGradientsThatAreTooStale() {
        AdaptiveStep step = new AdaptiveStep(new InverseHazard(), new Poisson(140), 0.1, StepLimits.THESIS);
        assertThat(step.at(0, 150)).isPositive();
        assertThat(step.at(0, 151)).isNaN();
        StepReport report = StepCheck.of(step, new Poisson(140), 0);
        assertThat(report.refused()).isCloseTo(new Poisson(140).survival(150), within(1e-12));
        assertThat(report.mean()).isCloseTo(0.1, within(1e-12));
        assertThat(report.clipped()).isPositive();
    }

    @Test
    void whatCannotBeNormalisedSaysSo() {
        Poisson law = new Poisson(8);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new AdaptiveStep(new PoissonMomentum(100, Reading.LITERAL), law, ETA, StepLimits.THESIS))
                .withMessageContaining("negative steps");
        assertThatIllegalArgumentException().isThrownBy(() -> new PoissonMomentum(2, Reading.CORRECTED));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConwayMomentum(0.5, Reading.CORRECTED));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExactMomentum(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConwayMomentum(1, Reading.LITERAL).under(new Geometric(0.5)));
    }
}
