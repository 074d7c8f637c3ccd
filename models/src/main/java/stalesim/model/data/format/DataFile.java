package stalesim.model.data.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;

/**
 * A data file whose format was recognised, so that nobody has to name it. Compression with gzip does not matter.
 *
 * <p>The rules, in this order, on the first 64 KiB:
 * <ol>
 *   <li>IDX: two zero bytes, a type, and dimensions whose product is below 2^31;
 *   <li>CIFAR-10: the name ends with {@code .bin} or {@code .bin.gz}, and every 3,073rd byte is a class, 0 to 9;
 *   <li>no text (it has a byte below 32 that is no blank): not recognised;
 *   <li>CSV: the name ends with {@code .csv} or {@code .csv.gz};
 *   <li>LIBSVM: the first line that is neither blank nor begins with {@code #} is a number alone, or a number, a blank
 *       and {@code index:} or {@code #};
 *   <li>CSV: that line has a comma.
 * </ol>
 *
 * @param file the file
 * @param format its format
 */
public record DataFile(Path file, DataFormat format) {

    private static final int LOOKED_AT = 1 << 16;
    private static final String NUMBER = "[-+.0-9eE]+";
    private static final String LIBSVM_LINE = NUMBER + "(\\s+([0-9]+:|#).*)?";

    /**
     * Recognises the format of a file by its content and its name.
     *
     * @param file the file
     * @return the file and its format
     * @throws DataException if it is missing, damaged, empty or of no known format
     */
    public static DataFile recognise(Path file) {
        byte[][] start = new byte[1][];
        OpenedFile.read(file, () -> "its first bytes", bytes -> start[0] = bytes.readNBytes(LOOKED_AT));
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return new DataFile(file, format(file, plain, start[0]));
    }

    /**
     * Reads the file in the usual form of its format.
     *
     * @return the samples, labels as stored
     * @throws DataException if the file cannot be used
     */
    public DataSet read() {
        return format.read(file);
    }

    private static DataFormat format(Path file, String name, byte[] start) {
        if (start.length == 0) {
            throw new DataException(file.getFileName() + ": is empty. Fetch it again, or name another file.");
        }
        if (IdxHeader.fits(start)) {
            return DataFormat.IDX;
        }
        if (name.endsWith(".bin") && hasClassesOfCifar10(start)) {
            return DataFormat.CIFAR10;
        }
        for (byte next : start) {
            if (next >= 0 && next < ' ' && "\t\n\r\f".indexOf(next) < 0) {
                throw unknown(file, "is no text, nor IDX, nor (with a name that ends with .bin) CIFAR-10");
            }
        }
        return textFormat(file, name, firstLine(start));
    }

    private static DataFormat textFormat(Path file, String name, String line) {
        if (name.endsWith(".csv")) {
            return DataFormat.CSV;
        }
        if (line.matches(LIBSVM_LINE)) {
            return DataFormat.LIBSVM;
        }
        if (line.indexOf(',') >= 0) {
            return DataFormat.CSV;
        }
        throw unknown(file, "begins with \"" + line.substring(0, Math.min(30, line.length()))
                + "\", which neither LIBSVM (label index:value ...) nor CSV (number,number,...) does");
    }

    private static boolean hasClassesOfCifar10(byte[] start) {
        for (int place = 0; place < start.length; place += Cifar10Reader.RECORD) {
            if ((start[place] & 0xff) > Cifar10Reader.LAST_CLASS) {
                return false;
            }
        }
        return true;
    }

    private static String firstLine(byte[] start) {
        return new String(start, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
    }

    private static DataException unknown(Path file, String found) {
        return new DataException(file.getFileName() + ": the format is not recognised: the file " + found
                + ". Name the format in the scenario.");
    }
}
