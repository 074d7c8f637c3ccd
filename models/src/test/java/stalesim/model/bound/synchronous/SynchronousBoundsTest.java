package stalesim.model.bound.synchronous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.bound.Exact.assertExact;
import static stalesim.model.bound.Exact.reference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.paper.Reading;
import tools.jackson.databind.JsonNode;

class SynchronousBoundsTest {

    private static BatchDeviation deviation(int batch, long updates, Reading reading) {
        return new BatchDeviation(new BatchDeviation.Ends(1, 0, batch), 0.1, updates, reading);
    }

    /**
     * The misprint, by exact recursion: x' = 0.9 x - 0.1 (mean of b noises) has a variance of v' = 0.81 v + 0.01 s^2/b.
     * With s chosen so that single samples end at a variance of 1, a batch of b ends at 1/b, which the corrected form
     * reaches and the literal one undercuts from the third update on.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 64})
    void aBatchLowersTheDeviationOnce(int batch) {
        double variance = 0;
        for (int t = 1; t <= 400; t++) {
            variance = 0.81 * variance + 0.19 / batch;
            assertThat(Math.sqrt(variance))
                    .isLessThanOrEqualTo(deviation(batch, t, Reading.CORRECTED).value() * (1 + 1e-12));
            if (t >= 10) {
                assertThat(Math.sqrt(variance))
                        .isGreaterThan(deviation(batch, t, Reading.LITERAL).value());
            }
        }
        assertExact(Math.sqrt(variance), deviation(batch, 400, Reading.CORRECTED).value());
    }

    @Test
    void lossIsTheSquareOfItsRoot() {
        BatchDeviation four = deviation(4, 100, Reading.CORRECTED);
        assertExact(four.value(), 0.5);
        assertExact(new BatchLoss(four, 0.25, 2, 0.5).value(), 4);
        BatchDeviation literal = new BatchDeviation(new BatchDeviation.Ends(1, 3, 2), 0.5, 2, Reading.LITERAL);
        assertExact(literal.value(), 1.75 / 2);
        assertThat(new BatchLoss(literal, 0, 1, 0).reading()).isEqualTo(Reading.LITERAL);
    }

    /** The recursion of the algorithm, with 2/t for the 2/y of the print. */
    @Test
    void copiesAreOffByTwoThirdsOfTheNoiseOverTheSteps() {
        double variance = 1e9;
        for (int t = 1; t <= 10_000; t++) {
            double keep = 1 - 2.0 / t;
            variance = (t == 1 ? 0 : keep * keep * variance) + 2.0 / ((double) t * t);
            assertThat(new EcdError(1, t).value()).isCloseTo(variance, within(1e-9 * variance));
            assertThat(t == 1 || new EcdError(1, t).value() <= 1.0 / t).isTrue();
        }
        assertExact(new EcdError(3, 5).value(), 9 * 0.15);
    }

    @Test
    void referenceErrorsOfCopies() {
        JsonNode errors = reference("ecd_psgd").get("E e^2 after t=1..5 (sigma~=1)");
        assertThat(errors.size()).isEqualTo(5);
        for (int t = 1; t <= 5; t++) {
            assertExact(new EcdError(1, t).value(), errors.get(t - 1));
        }
        double limit = reference("ecd_psgd")
                .get("error variance t*E||y-x||^2/sigma~^2 (E||q||^2=sigma~^2/2) limit")
                .asDouble();
        // t v = (2 t - 1)/(3 (t - 1)) = 2/3 + 1/(3 (t - 1))
        assertThat(1e9 * new EcdError(1, 1_000_000_000).value()).isCloseTo(limit, within(1e-9));
    }

    /** Four times the workers halve the leading term; the printed third term falls by T^(5/6) too fast. */
    @Test
    void termsOfEcd() {
        EcdRate.Noise noise = new EcdRate.Noise(2, 0.5, 8);
        EcdRate one = new EcdRate(noise, 1, 10_000, Reading.CORRECTED);
        EcdRate four = new EcdRate(noise, 4, 10_000, Reading.CORRECTED);
        assertExact(one.leading(), 0.02);
        assertExact(four.leading(), 0.01);
        assertExact(four.compression(), 0.01 * 0.25 * Math.log(10_000) / 4);
        assertExact(four.disagreement(), 4 * 0.25 * Math.log(10_000) / (4 * Math.pow(10_000, 2.0 / 3)));
        assertExact(four.value(), four.leading() + four.compression() + four.disagreement());
        EcdRate literal = new EcdRate(noise, 4, 10_000, Reading.LITERAL);
        assertExact(four.disagreement() / literal.disagreement(), Math.pow(10_000, 5.0 / 6));
        assertThatIllegalArgumentException().isThrownBy(() -> new EcdRate(noise, 1, 1, Reading.CORRECTED));
    }

    /** g = 0.5 + 1/(2 * 4) = 0.625: 0.625 ln(0.625 * 160) = 0.625 ln 100. */
    @Test
    void roundsOfDadm() {
        assertExact(new DadmIterations(0.5, 160, 2, 4).value(), 0.625 * Math.log(100));
        assertThat(new DadmIterations(0.5, 0.01, 2, 4).value()).isZero();
    }
}
