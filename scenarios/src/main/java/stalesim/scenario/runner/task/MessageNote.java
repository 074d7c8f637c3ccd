package stalesim.scenario.runner.task;

import java.util.Locale;
import java.util.Optional;
import stalesim.model.network.MessageSize;
import stalesim.model.network.Networking;
import stalesim.model.result.Clock;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.Scenario;

/** How long a message over a scenario's network is, in words: a message too small to matter is easily overlooked. */
final class MessageNote {

    private MessageNote() {}

    /**
     * Of simulated runs.
     *
     * @param scenario of which they are
     * @param parameters of the model that is sent
     * @return a sentence without a stop; empty where there is no network
     */
    static Optional<String> of(Scenario scenario, long parameters) {
        return scenario.clocks().contains(Clock.SIMULATED) && scenario.machine() instanceof MachineSpec.Stated stated
                ? stated.machine().network().map(Networking::size).map(size -> note(size, parameters))
                : Optional.empty();
    }

    private static String note(MessageSize size, long parameters) {
        if (parameters == 0) {
            return "messages over the network are empty, as timing-only has no model of its own: bandwidth has no"
                    + " effect. State its size, for instance objective.parameters: 1000000";
        }
        String compressed = size.compression() == 1 ? "" : ", divided by a compression of " + plain(size.compression());
        return String.format(
                Locale.ROOT,
                "a whole model or gradient has %,d bytes on the network: %,d parameters of %s bytes each%s",
                size.bytes(parameters),
                parameters,
                plain(size.bytesPerParameter()),
                compressed);
    }

    private static String plain(double number) {
        return number == Math.rint(number) && number < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) number)
                : Double.toString(number);
    }
}
