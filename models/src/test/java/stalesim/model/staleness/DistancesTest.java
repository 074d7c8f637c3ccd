package stalesim.model.staleness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import stalesim.model.SharedFiles;
import tools.jackson.databind.JsonNode;

class DistancesTest {

    /** Values of 50-digit arithmetic. */
    @TestFactory
    List<DynamicTest> equalsTheReferenceValues() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode reference : SharedFiles.json("reference/reference-values.json").get("bhattacharyya")) {
            String p = reference.get("p").asString();
            String q = reference.get("q").asString();
            double expected = reference.get("D_B=-ln BC").asDouble();
            tests.add(DynamicTest.dynamicTest(p + " and " + q, () -> {
                assertThat(Distances.bhattacharyya(law(p), law(q))).isCloseTo(expected, within(1e-10 * expected));
                assertThat(Distances.bhattacharyya(law(q), law(p))).isCloseTo(expected, within(1e-10 * expected));
                double hellinger = reference.get("hellinger").asDouble();
                assertThat(LawDistances.between(law(p), law(q)).hellinger())
                        .isCloseTo(hellinger, within(1e-10 * hellinger));
            }));
        }
        assertThat(tests).hasSizeGreaterThan(5);
        return tests;
    }

    private static StalenessLaw law(String text) {
        Matcher matcher = Pattern.compile("([A-Za-z]*)[(\\[{](.*)[)\\]}](\\*5)?").matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        String numbers = matcher.group(2);
        return switch (matcher.group(1)) {
            case "Geom" -> new Geometric(Double.parseDouble(numbers));
            case "Poisson" -> new Poisson(Double.parseDouble(numbers));
            case "Uniform" -> new BoundedUniform(Integer.parseInt(numbers.substring(3)));
            case "CMP" -> ConwayMaxwellPoisson.tied(
                    Integer.parseInt(numbers.substring(0, numbers.indexOf('^'))),
                    Double.parseDouble(numbers.substring(numbers.indexOf(',') + 1)));
            default -> matcher.group(3) != null
                    ? new BoundedUniform(4)
                    : new EmpiricalLaw(new StalenessHistogram(new long[] {1, 2, 4, 2, 1}));
        };
    }

    /** Geometric laws: sum sqrt(p q) = sqrt(p1 q1) / (1 - sqrt((1-p1)(1-q1))). */
    @Test
    void keepsSmallDistancesAccurate() {
        double p = 0.1;
        double q = 0.1 * (1 + 1e-6);
        // second order: (1/8) times Fisher information 1/(p^2 (1-p)) times the squared difference
        double expected = 1e-12 * p * p / (8 * p * p * (1 - p));
        assertThat(Distances.bhattacharyya(new Geometric(p), new Geometric(q)))
                .isCloseTo(expected, within(1e-5 * expected));
    }

    @Test
    void geometricLawsHaveAClosedForm() {
        double overlap = Math.sqrt(0.5 * 0.01) / (1 - Math.sqrt(0.5 * 0.99));
        assertThat(Distances.bhattacharyya(new Geometric(0.5), new Geometric(0.01)))
                .isCloseTo(-Math.log(overlap), within(1e-12));
    }

    @Test
    void totalVariationOfUniformLaws() {
        // {0..3} and {0..4}: four differences of 1/20 and one of 1/5, halved
        assertThat(Distances.totalVariation(new BoundedUniform(3), new BoundedUniform(4)))
                .isCloseTo(0.2, within(1e-15));
    }

    /** Point masses at 0 and 5: moved by 5, and the distribution functions differ by 1 on 0 to 4. */
    @Test
    void distancesOfDistributionFunctions() {
        StalenessLaw low = new BoundedUniform(0);
        StalenessLaw high = new TabulatedLaw("five", new double[] {0, 0, 0, 0, 0, 2});
        LawDistances far = LawDistances.between(low, high);
        assertThat(far).isEqualTo(new LawDistances(Double.POSITIVE_INFINITY, 1, 1, 1, 5));
        // uniform on {0, 1} and {0 .. 3}: P - Q is 1/4, 1/2, 1/4, 0
        LawDistances near = LawDistances.between(new BoundedUniform(1), new BoundedUniform(3));
        assertThat(near.kolmogorov()).isCloseTo(0.5, within(1e-15));
        assertThat(near.wasserstein()).isCloseTo(1, within(1e-15));
        assertThat(near.bhattacharyya()).isCloseTo(Math.log(2) / 2, within(1e-15));
        assertThat(near.hellinger()).isCloseTo(Math.sqrt(1 - Math.sqrt(0.5)), within(1e-15));
    }

    /** Moving probability by the difference of the means, all in one direction. */
    @Test
    void wassersteinOfOrderedLawsIsTheDifferenceOfTheMeans() {
        assertThat(LawDistances.between(new Poisson(7), new Poisson(9.5)).wasserstein()).isCloseTo(2.5, within(1e-12));
        assertThat(LawDistances.between(new Geometric(0.1), new Geometric(0.2)).wasserstein())
                .isCloseTo(5, within(1e-12));
    }

    @Test
    void equalLawsAreAtZero() {
        StalenessLaw law = ConwayMaxwellPoisson.tied(8, 4.18);
        assertThat(Distances.bhattacharyya(law, law)).isZero();
        assertThat(Distances.totalVariation(law, law)).isZero();
    }

    @Test
    void disjointHistogramsAreInfinitelyFar() {
        StalenessHistogram low = new StalenessHistogram(new long[] {5});
        StalenessHistogram high = new StalenessHistogram(new long[] {0, 7, 7});
        assertThat(Distances.bhattacharyya(low, high)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Distances.totalVariation(low, high)).isEqualTo(1);
    }

    @Test
    void scaleOfAHistogramDoesNotMatter() {
        StalenessHistogram one = new StalenessHistogram(new long[] {1, 2, 3});
        StalenessHistogram ten = new StalenessHistogram(new long[] {10, 20, 30});
        assertThat(Distances.bhattacharyya(one, ten)).isCloseTo(0, within(1e-15));
        assertThat(Distances.totalVariation(one, ten)).isCloseTo(0, within(1e-15));
        assertThat(Distances.bhattacharyya(ten, new Poisson(1)))
                .isEqualTo(Distances.bhattacharyya(one, new Poisson(1)));
    }

    @Test
    void refusesAnEmptyHistogram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distances.bhattacharyya(new StalenessHistogram(), new Poisson(1)))
                .withMessageContaining("empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distances.totalVariation(new StalenessHistogram(), new Poisson(1)));
    }
}
