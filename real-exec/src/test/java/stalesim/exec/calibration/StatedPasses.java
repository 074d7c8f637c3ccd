package stalesim.exec.calibration;

import static stalesim.exec.worker.StatedTimes.gradients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stalesim.exec.worker.OperationTimes;
import stalesim.model.statistics.Estimate;

/** Passes that are stated rather than measured, and what is found in their estimates. */
final class StatedPasses {

    private StatedPasses() {}

    /** Three passes over two algorithms; in the last one something took b's core away. */
    static Map<String, List<OperationTimes>> alone() {
        Map<String, List<OperationTimes>> alone = new LinkedHashMap<>();
        alone.put("a", List.of(gradients(1, 90, 110), gradients(0.99, 120), gradients(1, 140)));
        alone.put("b", List.of(gradients(1, 100), gradients(1, 120), gradients(0.6, 999)));
        return alone;
    }

    /** The estimate of a name. */
    static Estimate named(String name, List<Estimate> estimates) {
        return estimates.stream().filter(estimate -> estimate.name().equals(name)).findFirst().orElseThrow();
    }
}
