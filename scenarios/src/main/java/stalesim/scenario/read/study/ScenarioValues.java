package stalesim.scenario.read.study;

import java.util.List;
import java.util.Optional;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Replacement;

/** What a scenario has at the paths that a study varies. */
public interface ScenarioValues {

    /**
     * A value of the scenario as it is.
     *
     * @param path keys from the root
     * @return the value, or empty if it states none
     */
    Optional<Field> at(List<String> path);

    /**
     * Whether nothing but whole numbers may stand somewhere.
     *
     * @param value where, with a number that may stand there
     * @return true if the scenario's readers ask for a whole number
     */
    boolean wholeAt(Replacement value);
}
