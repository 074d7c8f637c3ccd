package stalesim.model.bound.grouped;

import stalesim.model.network.AlphaBeta;
import stalesim.model.network.CostForm;
import stalesim.model.paper.Reading;

/** Ways to add up a vector over workers, with their cost in both readings. */
public enum Synchronisation {

    /** Ring all-reduce. */
    RING("2 (W - 1) alpha + 2 (W - 1)/W D/B", "(2 W - 1) D/B") {
        @Override
        double costNs(Setting setting, int workers, Reading reading) {
            return form(reading).ringNs(setting.link(), workers, setting.bytes());
        }
    },

    /** Tree all-reduce; corrected for two trees with many chunks. */
    TREE("2 log2(W) alpha + 2 D/B", "3 log2(W) D/B") {
        @Override
        double costNs(Setting setting, int workers, Reading reading) {
            return form(reading).treeNs(setting.link(), workers, setting.bytes());
        }
    },

    /** Parameter servers. */
    PARAMETER_SERVER("2 alpha + 2 W D/(P B)", "2 W^2 D/(P B)") {
        @Override
        double costNs(Setting setting, int workers, Reading reading) {
            return form(reading).parameterServerNs(setting.link(), workers, setting.bytes(), setting.servers());
        }
    };

    private final String corrected;
    private final String literal;

    Synchronisation(String corrected, String literal) {
        this.corrected = corrected;
        this.literal = literal;
    }

    abstract double costNs(Setting setting, int workers, Reading reading);

    /** The formula as corrected. */
    String corrected() {
        return corrected;
    }

    /** The formula as printed. */
    String literal() {
        return literal;
    }

    private static CostForm form(Reading reading) {
        return reading == Reading.CORRECTED ? CostForm.STANDARD : CostForm.LITERAL;
    }

    /**
     * What is synchronised over which network.
     *
     * @param link alpha and B
     * @param bytes D &gt;= 0, of the vector
     * @param servers P &gt;= 1, of parameter servers alone
     */
    public record Setting(AlphaBeta link, long bytes, int servers) {}
}
