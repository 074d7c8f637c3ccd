package stalesim.model.study;

/**
 * How far the simulation goes: what more and more workers do to throughput and staleness, and what simulating them
 * costs in time and memory.
 */
public record Scalability() implements Study {

    @Override
    public String kind() {
        return "scale";
    }

    @Override
    public String question() {
        return "How does it scale?";
    }
}
