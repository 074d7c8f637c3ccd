package stalesim.scenario.read.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Problems;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Section;

/** Kinds of sections of which stalesim brings examples along: {@code machine: { template: two-socket-server }}. */
public enum Template {
    /** Machines. */
    MACHINE("machine", "workstation two-socket-server cluster-nodes uneven-cluster-nodes"),
    /** Networks. */
    NETWORK("network", "10-gbit-star 25-gbit-fat-tree 100-gbit-ring");

    private static final String FOLDER = "/stalesim/scenario/templates/";

    private final String label;
    private final String names;

    Template(String label, String names) {
        this.label = label;
        this.names = names;
    }

    /**
     * All templates.
     *
     * @return name to the section it is for and its description
     */
    public static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Template kind : values()) {
            kind.names().forEach(name -> all.put(name, kind.label + ": " + kind.description(name)));
        }
        return all;
    }

    private List<String> names() {
        return List.of(names.split(" ", -1));
    }

    /**
     * Lays a section over the template that it names.
     *
     * @param section perhaps with a template
     * @return the section with what the template adds; itself where it names none
     */
    public Section under(Section section) {
        Optional<String> name = section.field("template").flatMap(field -> field.word(names()));
        if (name.isEmpty()) {
            return section;
        }
        Section template = text(name.get()).open(List.of(), new Problems());
        return section.over(template, Precedence.OVERLAY);
    }

    /**
     * A scenario with the values of its templates in place; read, it says the same.
     *
     * @param root the scenario
     * @param problems receives the problems of the copy
     * @return the copy; names of templates that are not known are left for the reader to find
     */
    static Section laidOut(Section root, Problems problems) {
        Section machine = MACHINE.laidOut(root, List.of("machine"), problems);
        return NETWORK.laidOut(machine, List.of("machine", "network"), problems);
    }

    private Section laidOut(Section root, List<String> path, Problems problems) {
        Optional<Section> section = root.at(path).filter(field -> field.keys().contains("template"))
                .flatMap(Field::section);
        Optional<String> name = section.flatMap(found -> found.at(List.of("template")))
                .map(Field::shown)
                .filter(names()::contains);
        if (name.isEmpty()) {
            return root;
        }
        Section template = text(name.get()).open(List.of(), new Problems());
        return section.orElseThrow()
                .over(template, Precedence.OVERLAY)
                .at(List.of())
                .map(whole -> root.with(Set.of(), List.of(whole.at(path)), problems))
                .orElse(root);
    }

    private ScenarioText text(String name) {
        String file = label + "/" + name + ".yaml";
        String content = ScenarioLibrary.resource(FOLDER + file);
        return new ScenarioText("template " + file, content, Optional.empty(), name);
    }

    /** The comment that a template begins with. */
    private String description(String name) {
        List<String> words = new ArrayList<>();
        text(name).content().lines()
                .takeWhile(line -> line.startsWith("#"))
                .forEach(line -> words.add(line.substring(1).strip()));
        return String.join(" ", words);
    }
}
