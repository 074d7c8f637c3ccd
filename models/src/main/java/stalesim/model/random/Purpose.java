package stalesim.model.random;

/**
 * What a random stream is used for: the last part of a stream's name.
 *
 * <p>The name of the constant, not its position, enters the stream's key: constants may be added and
 * reordered without changing anybody's numbers, but a renamed constant draws new ones.
 */
public enum Purpose {
    /** Generation of a synthetic data set. */
    DATA,
    /** Choice of the samples that become test data. */
    SPLIT,
    /** Order of the samples where it is random. */
    ORDER,
    /** Division of the samples among workers. */
    PARTITION,
    /** Choice of the fixed rows on which the loss curve is evaluated. */
    EVALUATION,
    /** Start values of the parameters. */
    INITIAL_PARAMETERS,
    /** Choice of the samples of a worker's mini-batches. */
    MINI_BATCH,
    /** Compute times of a worker in the simulator. */
    COMPUTE_TIME,
    /** Times that a worker takes to read or update the shared model in the simulator. */
    ACCESS_TIME,
    /** Target compute times of a paced worker. */
    PACE,
    /** Wake-up delays, timer overshoot and other effects of the operating system in the simulator. */
    SCHEDULING,
    /** Gradients of a worker that straggle in the simulator. */
    STRAGGLER,
    /** Failures and repairs of a worker in the simulator. */
    FAILURE,
    /** What all workers suffer at the same time in the simulator. */
    BACKGROUND,
    /** Who of those that wait for the lock is served next in the simulator. */
    LOCK_ORDER,
    /** Jitter and loss of the messages that a node sends in the simulator. */
    NETWORK,
    /** Pairs of samples drawn to profile a data set. */
    SAMPLE_PAIRS,
    /** Windows of consecutive samples drawn to profile a data set. */
    SAMPLE_WINDOWS,
    /** Random rounding of what a worker sends. */
    COMPRESSION,
    /** Start vector of an iteration for eigenvalues. */
    SPECTRUM,
    /** Random directions in the fit of a surrogate. */
    SURROGATE,
    /** Resampling in statistics. */
    RESAMPLING,
    /** Trajectories through the levels of the factors of an experiment. */
    TRAJECTORIES,
    /** Points of an experiment, anywhere in the ranges of its factors. */
    EXPERIMENT_POINTS;

    /** 64-bit FNV-1a hash of the constant's name. */
    long key() {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name().length(); i++) {
            hash = (hash ^ name().charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
