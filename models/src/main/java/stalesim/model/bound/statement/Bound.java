package stalesim.model.bound.statement;

import java.util.List;
import stalesim.model.paper.Reading;

/**
 * A formula that bounds, or says exactly, what a number comes to.
 *
 * <p>Implementations are records whose components are the symbols; their constructors check ranges. Where the print is
 * wrong the corrected form is the default and the literal one can be asked for by its {@link Reading}.
 */
public interface Bound {

    /**
     * What the bound says.
     *
     * @return source, formula, assumptions, unit, misprint
     */
    Statement statement();

    /**
     * The symbols of the formula.
     *
     * @return with their values, in the order of the record's components
     */
    List<Symbol> symbols();

    /**
     * The bound itself.
     *
     * @return in the statement's unit; infinite where an upper bound promises nothing, NaN where a literal formula is
     *     not defined
     */
    double value();

    /**
     * Which reading of the formula this is.
     *
     * @return corrected, unless it was asked for the literal one
     */
    default Reading reading() {
        return Reading.CORRECTED;
    }

    /**
     * Name of the bound in its reading.
     *
     * @return the statement's name, with {@code -literal} for a literal reading
     */
    default String name() {
        return statement().name() + (reading() == Reading.LITERAL ? "-literal" : "");
    }

    /**
     * Formula of the bound in its reading.
     *
     * @return text
     */
    default String formula() {
        Statement statement = statement();
        return reading() == Reading.LITERAL
                ? statement.misprint().map(Misprint::printed).orElse(statement.formula())
                : statement.formula();
    }
}
