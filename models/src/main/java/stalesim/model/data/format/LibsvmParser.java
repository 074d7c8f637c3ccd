package stalesim.model.data.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import stalesim.model.data.DataException;
import stalesim.model.data.RowCollector;

/** The grammar of LIBSVM's text format. Works on bytes, since decoding characters would take most of the time. */
final class LibsvmParser {

    private static final int LONGEST_SHOWN = 30;

    private final String name;
    private final TextBytes text;
    private final RowCollector rows;
    private byte[] token = new byte[64];
    private int length;
    private long column;

    LibsvmParser(String name, InputStream source, RowCollector rows) {
        this.name = name;
        this.text = new TextBytes(source);
        this.rows = rows;
    }

    /** Hands the rows to the collector; a row is complete once the end of its line, or of the file, was seen. */
    void parse() throws IOException {
        while (text.peek() != TextBytes.END) {
            if (nextToken()) {
                rows.begin(label());
                int before = 0;
                while (nextToken()) {
                    before = feature(before);
                }
                rows.complete();
            }
            skipLine();
        }
    }

    /** Reads the next token of this line; false at its end or at a comment. */
    private boolean nextToken() throws IOException {
        int next = text.peek();
        while (next == ' ' || next == '\t' || next == '\r') {
            text.advance();
            next = text.peek();
        }
        column = text.column();
        length = 0;
        while (next > ' ' && next != '#') {
            if (length == token.length) {
                token = Arrays.copyOf(token, 2 * length);
            }
            token[length++] = (byte) next;
            text.advance();
            next = text.peek();
        }
        if (length == 0 && next != TextBytes.END && next != '\n' && next != '#') {
            throw at("byte " + next + " does not belong into a text. Is this a LIBSVM file?");
        }
        return length > 0;
    }

    private void skipLine() throws IOException {
        int next = text.peek();
        while (next != TextBytes.END && next != '\n') {
            text.advance();
            next = text.peek();
        }
        if (next == '\n') {
            text.advance();
        }
    }

    private float label() {
        double label = DecimalNumber.parse(token, 0, length);
        if (Double.isNaN(label) || Float.isInfinite((float) label)) {
            throw at("label " + shown(0, length) + " must be a finite number.");
        }
        return (float) label;
    }

    private int feature(int before) {
        int colon = 0;
        while (colon < length && token[colon] != ':') {
            colon++;
        }
        if (colon == length) {
            throw at("feature " + shown(0, length) + " must be index:value. Write 1 for a present feature, or leave"
                    + " an absent one out.");
        }
        int index = index(colon);
        if (index <= before) {
            throw at("feature index " + index + " must be > the one before it, " + before
                    + ". Sort the features of a row, and give each once.");
        }
        double value = DecimalNumber.parse(token, colon + 1, length);
        if (Double.isNaN(value) || Float.isInfinite((float) value)) {
            column += colon + 1;
            throw at("value " + shown(colon + 1, length) + " of feature " + index + " must be a finite number.");
        }
        rows.add(index - 1, (float) value);
        return index;
    }

    private int index(int end) {
        double index = DecimalNumber.parse(token, 0, end);
        if (index < 1) {
            throw at("feature index " + shown(0, end) + " must be >= 1 (LIBSVM counts from 1).");
        }
        if (!(index <= RowCollector.MAX_FEATURES) || index != Math.rint(index)) {
            throw at("feature index " + shown(0, end) + " must be a whole number from 1 to "
                    + RowCollector.MAX_FEATURES + ".");
        }
        return (int) index;
    }

    private String shown(int from, int to) {
        if (from == to) {
            return "(nothing)";
        }
        String whole = new String(token, from, to - from, StandardCharsets.ISO_8859_1);
        return whole.length() <= LONGEST_SHOWN ? whole : whole.substring(0, LONGEST_SHOWN) + "...";
    }

    private DataException at(String problem) {
        return new DataException(name + ":" + text.line() + ":" + column + ": " + problem);
    }
}
