package stalesim.scenario.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a scenario and where it came from.
 *
 * @param source name in messages
 * @param content YAML
 * @param folder where relative data paths are looked for first; empty for a bundled scenario
 * @param fallbackName name of a scenario that states none
 */
public record ScenarioText(String source, String content, Optional<Path> folder, String fallbackName) {

    /**
     * Reads the text of a scenario into a tree and applies overrides.
     *
     * @param settings overrides, the later ones win
     * @param problems receives syntax errors and duplicate keys
     * @return the root section
     * @throws ScenarioException if the text cannot be read as YAML at all, or its root is not a mapping
     */
    public Section open(List<Setting> settings, Problems problems) {
        return open(settings, problems, "Begin with name: ...");
    }

    /**
     * Reads any text of this form into a tree and applies overrides.
     *
     * @param settings overrides, the later ones win
     * @param problems receives syntax errors and duplicate keys
     * @param advice how to begin a text of this kind, a sentence
     * @return the root section
     * @throws ScenarioException if the text cannot be read as YAML at all, or its root is not a mapping
     */
    public Section open(List<Setting> settings, Problems problems, String advice) {
        Optional<Tree> composed = new TreeComposer(source, content, Optional.empty(), problems).compose(content);
        if (composed.isEmpty()) {
            problems.throwIfAny();
        }
        Place start = new Place(source, 1, 1, content.lines().findFirst().orElse(""));
        Tree tree = composed.orElse(new Tree.Mapping(start, Map.of()));
        for (Setting setting : settings) {
            tree = setting.applyTo(tree, problems);
        }
        if (!(tree instanceof Tree.Mapping root)) {
            problems.add(tree.place(), "", tree.shown() + " must be a mapping of keys to values. " + advice);
            problems.throwIfAny();
            throw new AssertionError("unreachable");
        }
        return new Section(root, "", problems);
    }
}
