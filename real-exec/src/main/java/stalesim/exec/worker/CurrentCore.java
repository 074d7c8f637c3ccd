package stalesim.exec.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Which core the calling thread is on, where the operating system tells; Linux does in /proc. */
public final class CurrentCore {

    private static final Path STATUS = Path.of("/proc/thread-self/stat");
    /** The 39th field of the line, of which the third is the first after the thread's name. */
    private static final int FIELD = 39 - 3;

    private CurrentCore() {}

    /**
     * Its number; takes some 20 us.
     *
     * @return as the operating system counts; empty where that does not tell
     */
    public static OptionalInt number() {
        try {
            return number(Files.readString(STATUS));
        } catch (IOException untold) {
            return OptionalInt.empty();
        }
    }

    /** From such a line. Names may hold blanks and parentheses; nothing after them does. */
    static OptionalInt number(String status) {
        String[] fields = status.substring(status.lastIndexOf(')') + 1).strip().split(" ", -1);
        return FIELD < fields.length ? OptionalInt.of(Integer.parseInt(fields[FIELD])) : OptionalInt.empty();
    }
}
