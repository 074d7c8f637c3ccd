package stalesim.scenario.json;

import java.util.Map;
import stalesim.model.step.StepSize;
import tools.jackson.databind.node.ObjectNode;

/** A step-size rule with all its parameters, as JSON; part of a scenario's identity. */
final class StepJson {

    private StepJson() {}

    /**
     * Writes a rule.
     *
     * @param step any rule
     * @return its object: its name under {@code rule}, then its parameters, in their order
     */
    static ObjectNode write(StepSize step) {
        return put(Json.object().put("rule", step.name()), step.parameters());
    }

    private static ObjectNode put(ObjectNode node, Map<?, ?> parameters) {
        parameters.forEach((key, value) -> {
            String name = ((String) key).replace('-', '_');
            if (value instanceof Map<?, ?> nested) {
                put(node.putObject(name), nested);
            } else if (value instanceof Double number) {
                node.put(name, number);
            } else if (value instanceof Long number) {
                node.put(name, number);
            } else {
                node.put(name, (String) value);
            }
        });
        return node;
    }
}
