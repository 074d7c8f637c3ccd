package stalesim.model.network;

import java.util.OptionalLong;
import stalesim.model.range.Ranges;

/**
 * Loss of packets on a link, and retransmission.
 *
 * <p>Each packet is lost with probability p, independently. What was lost is sent again as a whole a timeout after its
 * last byte went out, as often as necessary: a packet is sent 1/(1-p) times on average.
 *
 * @param probability p, 0 &lt;= p &lt; 1
 * @param packetBytes size of a packet, &gt;= 1; empty if a message is lost or delivered as a whole
 * @param timeoutNs from the end of a transmission until the sender repeats what was lost, nanoseconds, &gt;= 0
 */
public record Loss(double probability, OptionalLong packetBytes, long timeoutNs) {

    /** Nothing is ever lost. */
    public static final Loss NONE = new Loss(0, OptionalLong.empty(), 0);

    /** Checks the ranges. */
    public Loss {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "loss must be >= 0 and < 1, or nothing ever arrives: probability=" + probability);
        }
        packetBytes.ifPresent(bytes -> Ranges.atLeastOne("packetBytes", bytes));
        Ranges.notNegative("timeoutNs", timeoutNs);
    }

    /**
     * From numbers of which some may be unknown.
     *
     * @param probability p, 0 &lt;= p &lt; 1
     * @param packetBytes size of a packet; empty if a message is lost as a whole
     * @param timeoutNs retransmission timeout, if known
     * @return the loss
     * @throws stalesim.model.duration.MissingCalibrationException if packets are lost and the timeout is unknown
     */
    public static Loss of(double probability, OptionalLong packetBytes, OptionalLong timeoutNs) {
        if (probability == 0 && timeoutNs.isEmpty()) {
            return new Loss(0, packetBytes, 0);
        }
        String name = "retransmission timeout of a link that loses messages (probability " + probability + ")";
        return new Loss(probability, packetBytes, Stated.needed(timeoutNs, name));
    }
}
