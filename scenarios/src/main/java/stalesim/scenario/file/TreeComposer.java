package stalesim.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns YAML text into a {@link Tree}, reporting syntax errors and duplicate keys at their places. */
final class TreeComposer {

    private final String source;
    private final List<String> lines;
    private final Optional<Place> fixed;
    private final Problems problems;

    /**
     * For one text.
     *
     * @param source name in messages
     * @param text the YAML
     * @param fixed the place of everything, for text that came from elsewhere than a file
     * @param problems receives what is wrong
     */
    TreeComposer(String source, String text, Optional<Place> fixed, Problems problems) {
        this.source = source;
        this.lines = text.lines().toList();
        this.fixed = fixed;
        this.problems = problems;
    }

    /**
     * Reads the text.
     *
     * @param text the YAML given to the constructor
     * @return the tree; empty if the text has no value or a syntax error, which is then among the problems
     */
    Optional<Tree> compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            return new Compose(settings).composeString(text).map(node -> convert(node, ""));
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().or(e::getContextMark).map(this::place).orElse(start());
            problems.add(place, "", "not valid YAML: " + e.getProblem() + ". Check indentation, brackets and quotes.");
        } catch (YamlEngineException e) {
            problems.add(start(), "", "not valid YAML: " + firstLine(e) + ". Check the file's encoding.");
        }
        return Optional.empty();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }

    private Place start() {
        return fixed.orElse(new Place(source, 1, 1, lines.isEmpty() ? "" : lines.get(0)));
    }

    private Place place(Mark mark) {
        String text = mark.getLine() < lines.size() ? lines.get(mark.getLine()) : "";
        return fixed.orElse(new Place(source, mark.getLine() + 1, mark.getColumn() + 1, text));
    }

    private Place place(Node node) {
        return node.getStartMark().map(this::place).orElse(start());
    }

    private Tree convert(Node node, String path) {
        if (node.isRecursive()) {
            problems.add(place(node), path, "an anchor that contains itself cannot be used. Write the value out.");
            return new Tree.Scalar(place(node), "", false);
        }
        if (node instanceof MappingNode mapping) {
            return new Tree.Mapping(place(node), entries(mapping, path));
        }
        if (node instanceof SequenceNode sequence) {
            List<Tree> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, path + "[" + items.size() + "]"));
            }
            return new Tree.Sequence(place(node), items);
        }
        var scalar = (ScalarNode) node;
        return new Tree.Scalar(place(node), scalar.getValue(), !scalar.isPlain());
    }

    private Map<String, Tree.Entry> entries(MappingNode mapping, String path) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place keyPlace = place(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(keyPlace, path, "a key must be a word. Remove the brackets.");
                continue;
            }
            String keyPath = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            Tree.Entry earlier = entries.get(key.getValue());
            if (earlier != null) {
                problems.add(keyPlace, keyPath, "stands here again, first at " + earlier.key().label()
                        + "; a key must stand once. Remove one of them.");
                continue;
            }
            entries.put(key.getValue(), new Tree.Entry(keyPlace, convert(tuple.getValueNode(), keyPath)));
        }
        return entries;
    }
}
