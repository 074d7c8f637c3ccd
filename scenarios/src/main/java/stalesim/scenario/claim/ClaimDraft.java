package stalesim.scenario.claim;

import java.util.List;
import java.util.Optional;
import stalesim.model.claim.ClaimText;

/**
 * A claim that still lacks its check.
 *
 * @param text what it says
 */
public record ClaimDraft(ClaimText text) {

    /**
     * Adds assumptions.
     *
     * @param assumptions under which it is checked, in words
     * @return a copy
     */
    public ClaimDraft assuming(String... assumptions) {
        return new ClaimDraft(text.assuming(List.of(assumptions)));
    }

    /**
     * Puts it into a family, whose orderings are corrected together.
     *
     * @param family name of the family, the same for all of its claims
     * @return a copy
     */
    public ClaimDraft inFamily(String family) {
        return new ClaimDraft(text.inFamily(family));
    }

    /**
     * Tells a command that shows the same.
     *
     * @param command such as {@code stalesim law geometric p=0.125}
     * @return a copy
     */
    public ClaimDraft shownBy(String command) {
        return new ClaimDraft(text.shownBy(command));
    }

    /**
     * Says how it is checked.
     *
     * @param <T> type of the subject
     * @param method in words
     * @param check finds out whether a subject agrees with what is known by other means
     * @return what still lacks its readings
     */
    public <T> Checked<T> checkedBy(String method, Check<T> check) {
        return new Checked<>(text.checkedBy(method), check);
    }

    /**
     * Ends with the admission that it cannot be checked.
     *
     * @param reason what this program lacks for it
     * @return the claim
     */
    public Claim<?> notCheckable(String reason) {
        return Claim.notCheckable(text, reason);
    }

    /**
     * A claim that still lacks its readings.
     *
     * @param <T> type of the subject
     * @param text what it says
     * @param check of the subjects
     */
    public record Checked<T>(ClaimText text, Check<T> check) {

        /**
         * Adds the literal reading.
         *
         * @param words as it is printed: a formula, a rule or a sentence
         * @param subject that stands for it
         * @return a claim that still lacks a broken subject
         */
        public Claim<T> literally(String words, T subject) {
            return new Claim<>(
                    text,
                    Optional.of(new Claim.Checking<>(check, Optional.empty())),
                    List.of(new Subject<>(words, subject)),
                    List.of(),
                    "");
        }
    }
}
