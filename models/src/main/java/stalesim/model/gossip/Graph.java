package stalesim.model.gossip;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.network.Neighbours;

/** The graphs over the workers that a scenario can name. */
public enum Graph {

    /** The two next to a worker. */
    RING("ring"),

    /** A grid, as square as their number allows, whose rows and columns are rings; a ring where it is a prime. */
    TORUS("torus"),

    /** Worker 0 and everybody else. */
    STAR("star"),

    /** Everybody. */
    COMPLETE("complete");

    private final String label;

    Graph(String label) {
        this.label = label;
    }

    /**
     * The name in scenario files.
     *
     * @return one lower-case word
     */
    public String label() {
        return label;
    }

    /**
     * All names, in the order of the constants.
     *
     * @return an immutable list
     */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Graph::label).toList();
    }

    /**
     * The graph itself.
     *
     * @return who hears whom
     */
    public Neighbours neighbours() {
        return switch (this) {
            case RING -> Neighbours.RING;
            case TORUS -> Graph::onTorus;
            case STAR -> Graph::onStar;
            case COMPLETE -> Neighbours.ALL;
        };
    }

    private static int[] onTorus(int member, int members) {
        int width = nearSquareRoot(members);
        int height = members / width;
        int row = member / width;
        int column = member % width;
        return IntStream.of(
                        row * width + (column + 1) % width,
                        row * width + (column + width - 1) % width,
                        (row + 1) % height * width + column,
                        (row + height - 1) % height * width + column)
                .filter(other -> other != member)
                .distinct()
                .toArray();
    }

    /** Smallest divisor that is at least the square root. */
    private static int nearSquareRoot(int members) {
        int width = 1;
        while ((long) width * width < members || members % width != 0) {
            width++;
        }
        return width;
    }

    private static int[] onStar(int member, int members) {
        return member == 0 ? IntStream.range(1, members).toArray() : new int[] {0};
    }
}
