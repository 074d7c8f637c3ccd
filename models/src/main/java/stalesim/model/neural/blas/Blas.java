package stalesim.model.neural.blas;

import java.util.Locale;

/**
 * Which matrix products this process computes with.
 *
 * <p>{@code vector-N}: vectors of N bits by the JDK's Vector API, where the JVM runs with
 * {@code --add-modules jdk.incubator.vector}. {@code java}: plain Java, where it does not; ten times slower. Both
 * give the same bits. {@code native}: the operating system's libblas, by netlib; only on demand, because its bits are
 * its own. The system property {@code stalesim.blas} (vector, java or native) demands one of them.
 */
public enum Blas {
    /** Vectors by the Vector API. */
    VECTOR {
        @Override
        public Gemm gemm() {
            return new TiledGemm(vectorTile());
        }
    },
    /** Plain Java. */
    JAVA {
        @Override
        public Gemm gemm() {
            return new TiledGemm(new PlainTile());
        }
    },
    /** The operating system's libblas. */
    NATIVE {
        @Override
        public Gemm gemm() {
            return new NativeGemm();
        }
    };

    private static final String PROPERTY = "stalesim.blas";
    private static final Blas IN_USE = choose(System.getProperty(PROPERTY));

    /**
     * Products for one worker.
     *
     * @return a new workspace that must not be shared among threads
     * @throws IllegalStateException if this process cannot have this backend
     */
    public abstract Gemm gemm();

    /**
     * What this process computes with.
     *
     * @return the backend that was demanded, else the fastest of which all bits are ours
     */
    public static Blas inUse() {
        return IN_USE;
    }

    /**
     * Name of the backend in use, for reports.
     *
     * @return for instance {@code vector-512}, {@code java} or {@code native}
     */
    public static String backend() {
        return switch (IN_USE) {
            case VECTOR -> vectorTile().backend();
            case JAVA -> new PlainTile().backend();
            case NATIVE -> "native";
        };
    }

    private static Blas choose(String demanded) {
        if (demanded != null) {
            Blas blas = valueOf(demanded.toUpperCase(Locale.ROOT));
            blas.gemm();
            return blas;
        }
        return hasVectors() ? VECTOR : JAVA;
    }

    /**
     * Whether this process has the Vector API.
     *
     * @return whether {@link #VECTOR} can be used
     */
    public static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** By name: the class does not link where the module is missing. */
    private static Tile vectorTile() {
        if (!hasVectors()) {
            throw new IllegalStateException(
                    "the Vector API is not there: start the JVM with --add-modules jdk.incubator.vector");
        }
        try {
            return Class.forName(Tile.class.getPackageName() + ".VectorTile")
                    .asSubclass(Tile.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the Vector API does not work on this JVM", e);
        }
    }
}
