package stalesim.scenario.file;

import java.util.List;
import java.util.Optional;

/**
 * One value that the command line puts in place of the file's: {@code path=value}.
 *
 * <p>The path's parts are separated by dots; a number selects an item of a list, the first with 0. See
 * {@link Replacement} for what is missing on the way. The value is YAML, so {@code workers=[1,2]} and
 * {@code step={rule: constant, size: 0.1}} work too.
 *
 * @param path keys from the root, at least one
 * @param value YAML text
 */
public record Setting(List<String> path, String value) {

    /** Makes the list immutable. */
    public Setting {
        path = List.copyOf(path);
    }

    /**
     * Reads an override.
     *
     * @param typed {@code path=value}
     * @return the override
     * @throws ScenarioException if there is no equals sign or a part of the path is empty
     */
    public static Setting parse(String typed) {
        int equals = typed.indexOf('=');
        List<String> path = equals < 0 ? List.of("") : List.of(typed.substring(0, equals).strip().split("\\.", -1));
        if (path.contains("")) {
            throw new ScenarioException(List.of(new Problem(
                    Place.ofOverride("--set " + typed), "", "must be path=value, for instance --set workers=[1,2].")));
        }
        return new Setting(path, typed.substring(equals + 1));
    }

    /**
     * Puts the value into a tree.
     *
     * @param root the tree so far
     * @param problems receives what is wrong with the value's YAML
     * @return the changed tree
     */
    Tree applyTo(Tree root, Problems problems) {
        return replacement(problems).applyTo(root, problems);
    }

    /**
     * What it puts where.
     *
     * @param problems receives what is wrong with the value's YAML
     * @return the value in its place
     */
    public Replacement replacement(Problems problems) {
        Place place = Place.ofOverride("--set " + String.join(".", path) + "=" + value);
        Tree replacement = new TreeComposer(place.source(), value, Optional.of(place), problems)
                .compose(value)
                .orElse(new Tree.Scalar(place, "", false));
        return new Replacement(path, place, replacement);
    }
}
