package stalesim.model.network;

/**
 * How workers work together over a network.
 *
 * <p>A worker of a shared model sends its gradient to the parameter server before it is applied there, and receives the
 * model after it was read there. Workers with replicas exchange vectors by a collective.
 *
 * @param description nodes and links
 * @param scheme of collectives
 * @param size of a parameter on the wire
 */
public record Networking(NetworkDescription description, CollectiveScheme scheme, MessageSize size) {}
