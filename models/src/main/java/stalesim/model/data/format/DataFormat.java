package stalesim.model.data.format;

import java.nio.file.Path;
import stalesim.model.data.DataSet;
import stalesim.model.data.Labels;

/** A format of data files. */
public enum DataFormat {
    /** Text with a line {@code label index:value ...} a sample: {@link LibsvmReader}. */
    LIBSVM,
    /** Images of MNIST's format, with their labels in a file beside them: {@link IdxReader}. */
    IDX,
    /** CIFAR-10's binary version: {@link Cifar10Reader}. */
    CIFAR10,
    /** A table of numbers, labels in the last column: {@link CsvTableReader}. */
    CSV;

    /**
     * Reads a file of this format in its usual form.
     *
     * @param file the file
     * @return the samples, labels as stored
     * @throws stalesim.model.data.DataException if the file cannot be used
     */
    public DataSet read(Path file) {
        return switch (this) {
            case LIBSVM -> LibsvmReader.read(file, Labels.AS_STORED);
            case IDX -> IdxReader.read(file);
            case CIFAR10 -> Cifar10Reader.read(file);
            case CSV -> CsvTableReader.read(file);
        };
    }
}
