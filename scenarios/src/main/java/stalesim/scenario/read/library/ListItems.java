package stalesim.scenario.read.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Problems;
import stalesim.scenario.file.Replacement;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Section;
import stalesim.scenario.file.Setting;

/**
 * Reaches items of lists, such as {@code machine.network.links.0.gbit-per-s}, that stand in an included file or a
 * template: these are laid out before, and only where such a path asks for it.
 */
public final class ListItems {

    private ListItems() {}

    /** Whether a path selects an item. */
    static boolean selects(List<String> path) {
        return path.stream().anyMatch(key -> key.matches("\\d+"));
    }

    /**
     * Opens a scenario with what it includes.
     *
     * @param text the file
     * @param settings overrides of the command line; a later one that replaces what an item stands in wins over it
     * @param problems receives what is wrong
     * @return the root section
     */
    public static Section open(ScenarioText text, List<Setting> settings, Problems problems) {
        List<Setting> whole =
                settings.stream().filter(setting -> !selects(setting.path())).toList();
        Section root = Includes.under(text.open(whole, problems), text, problems);
        List<Replacement> items = IntStream.range(0, settings.size())
                .filter(i -> selects(settings.get(i).path()))
                .filter(i -> settings.subList(i + 1, settings.size()).stream()
                        .noneMatch(later -> contains(later.path(), settings.get(i).path())))
                .mapToObj(i -> settings.get(i).replacement(problems))
                .toList();
        return items.isEmpty() ? root : put(root, Set.of(Includes.KEY), items, problems);
    }

    private static boolean contains(List<String> outer, List<String> path) {
        return outer.size() < path.size() && path.subList(0, outer.size()).equals(outer);
    }

    /**
     * A section with other values: first those that select no item, in their order, then those that do.
     *
     * @param root the section
     * @param dropped keys that the copy lacks
     * @param values what is put in place of what
     * @param problems receives the problems of the copy
     * @return the copy, of which nothing has been read yet
     */
    public static Section put(Section root, Set<String> dropped, List<Replacement> values, Problems problems) {
        List<Replacement> items =
                values.stream().filter(value -> selects(value.path())).toList();
        if (items.isEmpty()) {
            return root.with(dropped, values, problems);
        }
        List<Replacement> whole =
                values.stream().filter(value -> !selects(value.path())).toList();
        return Template.laidOut(root.with(dropped, whole, problems), problems).with(Set.of(), items, problems);
    }

    /**
     * Looks at a value, in a template too where the path selects an item.
     *
     * @param root the section
     * @param path from there
     * @return the value, or empty if there is none
     */
    public static Optional<Field> at(Section root, List<String> path) {
        return (selects(path) ? Template.laidOut(root, new Problems()) : root).at(path);
    }
}
