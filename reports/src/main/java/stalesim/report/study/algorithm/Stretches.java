package stalesim.report.study.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.study.choice.Winner;

/**
 * Neighbouring steps of a direction with the same winner, in words: "hogwild up to 20, sync from 40 on".
 *
 * @param direction along which they lie
 * @param cells one a step at most
 */
record Stretches(Direction direction, List<WinnerCell> cells) {

    private static final String NOBODY = "nobody";

    /** Steps from one to another. */
    private record Stretch(String winner, int first, int last) {}

    /** Empty if there is no cell. */
    Optional<String> words() {
        List<Stretch> stretches = stretches();
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        String undecided = steps().stream()
                .filter(step -> at(step).flatMap(WinnerCell::winner).stream().anyMatch(winner -> !winner.decided()))
                .map(step -> String.join(", ", step))
                .collect(Collectors.joining(", "));
        String words = stretches.size() == 1
                ? stretches.get(0).winner() + (stretches.get(0).winner().equals(NOBODY) ? " anywhere" : " everywhere")
                : stretches.stream().map(this::words).collect(Collectors.joining(", "));
        return Optional.of(words + (undecided.isEmpty() ? "" : "; undecided at " + undecided));
    }

    private List<List<String>> steps() {
        return direction.steps();
    }

    private Optional<WinnerCell> at(List<String> step) {
        return cells.stream().filter(cell -> cell.step(direction).equals(step)).findFirst();
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (int place = 0; place < steps().size(); place++) {
            Optional<WinnerCell> cell = at(steps().get(place));
            if (cell.isPresent()) {
                String winner = cell.get().winner().map(Winner::algorithm).orElse(NOBODY);
                add(stretches, winner, place);
            }
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, String winner, int place) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).winner().equals(winner)) {
            stretches.set(last, new Stretch(winner, stretches.get(last).first(), place));
        } else {
            stretches.add(new Stretch(winner, place, place));
        }
    }

    private String words(Stretch stretch) {
        String first = direction.words(steps().get(stretch.first()));
        String last = direction.words(steps().get(stretch.last()));
        if (!direction.axis().isNumeric() || stretch.first() == stretch.last()) {
            return stretch.winner() + " at " + (first.equals(last) ? first : first + " to " + last);
        }
        if (stretch.first() == 0) {
            return stretch.winner() + " up to " + last;
        }
        return stretch.last() == steps().size() - 1
                ? stretch.winner() + " from " + first + " on"
                : stretch.winner() + " from " + first + " to " + last;
    }
}
