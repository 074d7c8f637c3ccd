package stalesim.scenario.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.spec.Sweep;

class RemarksTest {

    private static final String TEXT =
            """
            name: remarks
            objective: { kind: timing-only }
            algorithms: [ async-lock ]
            workers: [ 2 ]
            clocks: [ simulated ]
            machine: { cores: 32, compute: 100, read-us: 1, update-us: 1 }
            stop: { updates: 20 }
            """;

    /** Two by three points. */
    private static final String SWEPT = "sweep: { machine.read-us: [ 1, 2 ], workers: [ 1, 2, 4 ] }\n";

    private static Sweep sweep(String sweep) {
        return SweepReader.read(new ScenarioText("test.yaml", TEXT + sweep, Optional.empty(), "test"), List.of());
    }

    /** Points are counted as the plan does: the last axis changes fastest. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock =
            """
            4       | at machine.read-us=2, workers=2
            3 4 5   | at 3 of 6 points, machine.read-us=2
            0 3     | at 2 of 6 points, workers=1
            1 2 4 5 | at 4 of 6 points, from workers=2 on
            0 1     | at 2 of 6 points, machine.read-us=1 with up to workers=2
            0 2     | at 2 of 6 points, machine.read-us=1 with workers=1 or workers=4
            0 4     | at 2 of 6 points, first at machine.read-us=1, workers=1, last at machine.read-us=2, workers=2
            0 1 2 3 4 5 | ''
            """)
    void pointsAreNamedByTheValuesThatOnlyTheyHave(String numbers, String words) {
        List<Integer> some = Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList();
        assertThat(new SomePoints(sweep(SWEPT), some).where()).isEqualTo(words);
    }

    @Test
    void longRangesAreNamedByTheirEnds() {
        Sweep sweep = sweep("sweep: { workers: 1..20 }\n");
        List<Integer> middle = IntStream.range(3, 9).boxed().toList();
        List<Integer> even = IntStream.range(0, 7).map(i -> 2 * i).boxed().toList();
        assertThat(new SomePoints(sweep, middle).where()).isEqualTo("at 6 of 20 points, from workers=4 to workers=9");
        assertThat(new SomePoints(sweep, even).where())
                .isEqualTo("at 7 of 20 points, 7 values between workers=1 and workers=13");
    }

    @Test
    void pairedPathsAreNamedTogether() {
        Sweep sweep = sweep("sweep: { zip: [ { workers: [ 1, 2, 4 ], machine.read-us: [ 5, 6, 7 ] } ] }\n");
        assertThat(new SomePoints(sweep, List.of(1, 2)).where())
                .isEqualTo("at 2 of 3 points, from workers=2, machine.read-us=6 on");
    }

    @Test
    void whatDiffersInNumbersAloneIsSaidOnce() {
        Remarks remarks = new Remarks(sweep(SWEPT));
        for (int number = 0; number < 6; number++) {
            remarks.add(number, "always the same");
            remarks.add(number, "takes " + (1_000.5 + number) + " us");
            if (number > 2) {
                remarks.add(number, "late");
                remarks.add(number, "with " + number + "e-5");
            }
        }
        assertThat(remarks.all()).extracting(Remark::text)
                .containsExactly(
                        "always the same",
                        "at all 6 points (here the first, machine.read-us=1, workers=1): takes 1000.5 us",
                        "at 3 of 6 points, machine.read-us=2: late",
                        "at 3 of 6 points, machine.read-us=2 (here the first): with 3e-5");
    }

    /** Of one point everything is said, however alike, and nothing twice. */
    @Test
    void whatIsSaidOfOnePointStaysApart() {
        Remarks remarks = new Remarks(sweep(""));
        remarks.add(0, "link 1 is slow");
        remarks.add(0, "link 2 is slow");
        remarks.add(0, "link 1 is slow");
        assertThat(remarks.all()).extracting(Remark::text).containsExactly("link 1 is slow", "link 2 is slow");
    }

    @Test
    void assumptionsOfAllPointsAreFound() {
        Sweep sweep = sweep("sweep: { machine: [ { cores: 2, compute: 100, read-us: 1, update-us: 1 },"
                + " { cores: 2, compute: 100, read-us: 1, update-us: 1, gap-us: 1 } ] }\n");
        List<String> texts = Assumptions.of(sweep).stream().map(Remark::text).toList();
        assertThat(texts).anyMatch(text -> text.startsWith("speeds is not stated"));
        assertThat(texts).anyMatch(text -> text.startsWith("at machine=") && text.contains("gap-us is not stated"));
        assertThat(texts).doesNotHaveDuplicates();
    }
}
