package stalesim.scenario.schema;

import java.util.LinkedHashSet;
import java.util.Set;
import stalesim.scenario.file.Question;
import stalesim.scenario.file.Range;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms that a single value may have, as JSON Schemas.
 *
 * @param questions what is asked of it
 */
record Forms(Set<Question> questions) {

    /** Adds a schema for each form; all words make one. */
    void addTo(ArrayNode forms) {
        Set<String> words = new LinkedHashSet<>();
        for (Question question : questions) {
            if (question instanceof Question.Word word) {
                words.addAll(word.words());
            } else if (question instanceof Question.Numeric number) {
                forms.add(number(number));
            } else if (question instanceof Question.Form form) {
                forms.addObject().put("type", "string").put("pattern", "^(?:" + form.pattern() + ")$");
            } else if (question instanceof Question.Text) {
                forms.addObject().putArray("type").add("string").add("number").add("boolean");
            } else if (question instanceof Question.Bare) {
                forms.addObject().putArray("enum").addNull().add(true);
            }
        }
        if (!words.isEmpty()) {
            forms.addObject().set("enum", words(words));
        }
    }

    /** Words as YAML reads them: true and false are no texts. */
    static ArrayNode words(Set<String> words) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (String word : words) {
            if (word.equals("true") || word.equals("false")) {
                array.add(word.equals("true"));
            }
            array.add(word);
        }
        return array;
    }

    private static ObjectNode number(Question.Numeric number) {
        Range range = number.range();
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", number.whole() ? "integer" : "number");
        if (Double.isFinite(range.low())) {
            bound(schema, range.lowIncluded() ? "minimum" : "exclusiveMinimum", range.low());
        }
        if (Double.isFinite(range.high())) {
            bound(schema, "maximum", range.high());
        }
        return schema;
    }

    private static void bound(ObjectNode schema, String key, double value) {
        if (value == Math.rint(value) && Math.abs(value) <= 1L << 53) {
            schema.put(key, (long) value);
        } else {
            schema.put(key, value);
        }
    }
}
