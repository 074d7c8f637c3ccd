package stalesim.model.data;

/** What a reader does with the labels of a file. */
public enum Labels {

    /**
     * Two classes: the smaller of the two labels becomes -1, the larger +1. A file with -1 or +1 alone is kept as
     * it is; any other number of distinct labels is an error.
     */
    BINARY,

    /** Any finite numbers, as they stand in the file: targets of a regression. */
    AS_STORED
}
