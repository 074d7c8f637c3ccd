package stalesim.report.study;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import stalesim.model.result.Environment;
import stalesim.report.input.ReportInput;

/** What surrounds the answer of a study. */
public final class Frames {

    private Frames() {}

    public static ReportInput wanting(double loss) {
        return new ReportInput(
                "study",
                "name: study",
                Map.of(),
                new Environment(Map.of()),
                Map.of(),
                List.of(),
                List.of(),
                OptionalDouble.of(loss),
                0.95);
    }
}
