package stalesim.scenario.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Listener;
import stalesim.scenario.file.Problems;
import stalesim.scenario.file.Question;
import stalesim.scenario.file.Replacement;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.law.MeasuredFiles;
import stalesim.scenario.read.library.Includes;
import stalesim.scenario.read.library.ListItems;
import stalesim.scenario.read.study.ScenarioValues;
import stalesim.scenario.read.study.StudyReader;

/**
 * Reads a scenario to learn what its readers ask of a value; what is wrong with it is told when it is read in earnest.
 *
 * @param root of the scenario
 * @param text the file
 * @param measured files that it names
 */
record TrialReading(Section root, ScenarioText text, MeasuredFiles measured) implements ScenarioValues {

    @Override
    public Optional<Field> at(List<String> path) {
        return ListItems.at(root, path);
    }

    @Override
    public boolean wholeAt(Replacement value) {
        Whole whole = new Whole(new HashSet<>());
        Problems problems = new Problems(whole);
        try {
            Set<String> dropped = Set.of(SweepReader.KEY, Includes.KEY, StudyReader.KEY);
            ScenarioReader.read(ListItems.put(root, dropped, List.of(value), problems), text, problems, measured);
        } catch (ScenarioException e) {
            return whole.paths().contains(String.join(".", value.path()));
        }
        return whole.paths().contains(String.join(".", value.path()));
    }

    /** Remembers of which values whole numbers are asked, with items of lists as paths have them. */
    private record Whole(Set<String> paths) implements Listener {

        @Override
        public void key(String section, String key) {}

        @Override
        public void missing(String section, String key) {}

        @Override
        public void asked(String path, Question question) {
            if (question instanceof Question.Numeric number && number.whole()) {
                paths.add(path.replaceAll("\\[(\\d+)]", ".$1"));
            }
        }
    }
}
