package stalesim.model.data.format;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a text, one at a time, with the line and column of the next one. */
final class TextBytes {

    /** What {@link #peek()} gives after the last byte. */
    static final int END = -1;

    private final InputStream source;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long consumed;
    private long line = 1;
    private long lineStart;

    TextBytes(InputStream source) {
        this.source = source;
    }

    /** The next byte, 0 to 255, or {@link #END}; does not move on. */
    int peek() throws IOException {
        if (position == limit) {
            consumed += limit;
            position = 0;
            limit = Math.max(0, source.read(buffer));
            if (limit == 0) {
                return END;
            }
        }
        return buffer[position] & 0xff;
    }

    /** Moves past the byte that {@link #peek()} gave. */
    void advance() {
        if (buffer[position++] == '\n') {
            line++;
            lineStart = consumed + position;
        }
    }

    /** Line of the next byte, from 1. */
    long line() {
        return line;
    }

    /** Column of the next byte in its line, from 1, counted in bytes. */
    long column() {
        return consumed + position - lineStart + 1;
    }
}
