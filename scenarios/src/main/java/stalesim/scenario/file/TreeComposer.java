package stalesim.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
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

    /** Readers and YAML libraries descend by recursion; scenarios nest half a dozen deep. */
    private static final int MOST_DEEP = 50;

    /** Values of a tree with every alias written out: a few lines of aliases can mean billions. */
    private static final int MOST_VALUES = 200_000;

    private final String source;
    private final List<String> lines;
    private final Optional<Place> fixed;
    private final Problems problems;
    private int values;

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
                .setMaxAliasesForCollections(Integer.MAX_VALUE) // they are counted with their places, see below
                .build();
        try {
            return tooDeep(text, settings)
                    ? Optional.empty()
                    : new Compose(settings).composeString(text).map(node -> convert(node, "", 0));
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().or(e::getContextMark).map(this::place).orElse(start());
            problems.add(place, "", "not valid YAML: " + e.getProblem() + ". Check indentation, brackets and quotes.");
        } catch (YamlEngineException e) {
            problems.add(start(), "", "not valid YAML: " + firstLine(e) + ". Check the file's encoding.");
        }
        return Optional.empty();
    }

    /** Looks before anything descends. */
    private boolean tooDeep(String text, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MOST_DEEP) {
                refuseDepth(event.getStartMark().map(this::place).orElse(start()), "");
                return true;
            }
        }
        return false;
    }

    private void refuseDepth(Place place, String path) {
        problems.add(place, path, "is nested more than " + MOST_DEEP + " deep. Remove brackets.");
    }

    /** Aliases may make of a small text a tree that is deep or large. */
    private void count(Node node, String path, int depth) {
        values++;
        if (depth > MOST_DEEP) {
            refuseDepth(place(node), path);
            problems.throwIfAny();
        }
        if (values > MOST_VALUES) {
            problems.add(place(node), path, "is where the file comes to more than " + MOST_VALUES
                    + " values, aliases written out. Use fewer of them.");
            problems.throwIfAny();
        }
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

    private Tree convert(Node node, String path, int depth) {
        count(node, path, depth);
        if (node.isRecursive()) {
            problems.add(place(node), path, "an anchor that contains itself cannot be used. Write the value out.");
            return new Tree.Scalar(place(node), "", false);
        }
        if (node instanceof MappingNode mapping) {
            return new Tree.Mapping(place(node), entries(mapping, path, depth + 1));
        }
        if (node instanceof SequenceNode sequence) {
            List<Tree> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, path + "[" + items.size() + "]", depth + 1));
            }
            return new Tree.Sequence(place(node), items);
        }
        var scalar = (ScalarNode) node;
        return new Tree.Scalar(place(node), scalar.getValue(), !scalar.isPlain());
    }

    private Map<String, Tree.Entry> entries(MappingNode mapping, String path, int depth) {
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
            entries.put(key.getValue(), new Tree.Entry(keyPlace, convert(tuple.getValueNode(), keyPath, depth)));
        }
        return entries;
    }
}
