package stalesim.model.bound.scaling;

import java.util.List;
import stalesim.model.bound.statement.Symbol;

/** Range check and symbols of laws with a serial share. */
final class Shares {

    private Shares() {}

    /** Throws unless 0 &lt;= share &lt;= 1. */
    static void check(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must be >= 0 and <= 1: " + name + "=" + share);
        }
    }

    /** s and m. */
    static List<Symbol> symbols(double serial, long workers) {
        return List.of(Symbol.number("s", "serial share", serial), Symbol.count("m", "workers", "workers", workers));
    }
}
