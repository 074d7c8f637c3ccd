package stalesim.scenario.remark;

import java.util.List;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.spec.Variant;

/** What is assumed of the machines that a scenario states, where it leaves something out. */
public final class Assumptions {

    private Assumptions() {}

    /**
     * Of all points.
     *
     * @param sweep the scenario
     * @return one remark for assumptions that are the same but for their numbers
     */
    public static List<Remark> of(Sweep sweep) {
        Remarks remarks = new Remarks(sweep);
        List<Variant> variants = sweep.variants();
        for (int number = 0; number < variants.size(); number++) {
            if (variants.get(number).scenario().machine() instanceof MachineSpec.Stated stated) {
                for (String assumption : stated.assumptions()) {
                    remarks.add(number, assumption);
                }
            }
        }
        return remarks.all();
    }
}
