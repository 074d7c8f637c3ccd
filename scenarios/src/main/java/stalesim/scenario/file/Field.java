package stalesim.scenario.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value while it is being read: every question either answers or reports a problem and answers empty. */
public final class Field {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private final Tree tree;
    private final String path;
    private final Problems problems;

    Field(Tree tree, String path, Problems problems) {
        this.tree = tree;
        this.path = path;
        this.problems = problems;
    }

    /**
     * The key's path from the root.
     *
     * @return for instance {@code step.size}
     */
    public String path() {
        return path;
    }

    /**
     * Where the value stands.
     *
     * @return its place
     */
    public Place place() {
        return tree.place();
    }

    /**
     * How messages call the value.
     *
     * @return its text, or its kind
     */
    public String shown() {
        return tree.shown();
    }

    /**
     * Reports a problem with this value.
     *
     * @param message value, rule and advice
     */
    public void reject(String message) {
        problems.add(tree.place(), path, message);
    }

    /**
     * Whether the value is one plain number.
     *
     * @return true for an unquoted scalar that looks like a number
     */
    public boolean isNumber() {
        return tree instanceof Tree.Scalar scalar
                && !scalar.quoted()
                && NUMBER.matcher(scalar.text()).matches();
    }

    /**
     * Whether the value is a single value.
     *
     * @return false for a list or mapping
     */
    public boolean isScalar() {
        return tree instanceof Tree.Scalar;
    }

    /**
     * A number in a range.
     *
     * @param range what is allowed
     * @return the number, or empty after reporting
     */
    public Optional<Double> number(Range range) {
        return number(range, example(range));
    }

    /**
     * A number in a range, with advice of one's own.
     *
     * @param range what is allowed
     * @param advice what to do, a sentence
     * @return the number, or empty after reporting
     */
    public Optional<Double> number(Range range, String advice) {
        asked(new Question.Numeric(range, false));
        if (!isNumber()) {
            reject(shown() + " must be a number " + range.rule() + ". " + advice);
            return Optional.empty();
        }
        double value = Double.parseDouble(((Tree.Scalar) tree).text());
        if (!range.contains(value)) {
            reject(shown() + " must be " + range.brokenRule(value) + ". " + advice);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /**
     * A whole number in a range.
     *
     * @param range what is allowed, within the exact integers of a double
     * @return the number, or empty after reporting
     */
    public Optional<Long> whole(Range range) {
        return whole(range, example(range));
    }

    /**
     * A whole number in a range, with advice of one's own.
     *
     * @param range what is allowed, within the exact integers of a double
     * @param advice what to do, a sentence
     * @return the number, or empty after reporting
     */
    public Optional<Long> whole(Range range, String advice) {
        asked(new Question.Numeric(range, true));
        double value = isNumber() ? Double.parseDouble(((Tree.Scalar) tree).text()) : Double.NaN;
        if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
            reject(shown() + " must be a whole number " + range.rule() + ". " + advice);
            return Optional.empty();
        }
        if (!range.contains(value)) {
            reject(shown() + " must be " + range.brokenRule(value) + ". " + advice);
            return Optional.empty();
        }
        return Optional.of((long) value);
    }

    private String example(Range range) {
        return "Write for instance " + path.replaceAll("(.*\\.)?([^.]+)", "$2") + ": " + range.example() + ".";
    }

    /**
     * A text.
     *
     * @return the text, or empty after reporting
     */
    public Optional<String> text() {
        asked(new Question.Text());
        if (tree instanceof Tree.Scalar scalar && !(scalar.text().isEmpty() && !scalar.quoted())) {
            return Optional.of(scalar.text());
        }
        reject(shown() + " must be a text.");
        return Optional.empty();
    }

    /**
     * One of some words.
     *
     * @param words what is allowed
     * @return the word, or empty after reporting
     */
    public Optional<String> word(List<String> words) {
        asked(new Question.Word(words));
        if (tree instanceof Tree.Scalar scalar && words.contains(scalar.text())) {
            return Optional.of(scalar.text());
        }
        String advice = tree instanceof Tree.Scalar scalar
                ? Suggestion.after(scalar.text(), words)
                : " Write it without brackets.";
        reject(shown() + " must be one of " + String.join(", ", words) + "." + advice);
        return Optional.empty();
    }

    /**
     * Whether the value is a word.
     *
     * @param word which
     * @return false for any other value, which is no problem
     */
    public boolean is(String word) {
        asked(new Question.Word(List.of(word)));
        return tree instanceof Tree.Scalar scalar && scalar.text().equals(word);
    }

    /**
     * Whether the key alone says it: nothing behind it, or true.
     *
     * @return false for any other value, which is no problem
     */
    public boolean isBare() {
        asked(new Question.Bare());
        return tree instanceof Tree.Scalar scalar && List.of("", "true").contains(scalar.text());
    }

    /**
     * A text of a form, without quotes.
     *
     * @param form of the whole text
     * @return its parts, or empty for any other value, which is no problem
     */
    public Optional<Matcher> form(Pattern form) {
        asked(new Question.Form(form.pattern()));
        return tree instanceof Tree.Scalar scalar && !scalar.quoted()
                ? Optional.of(form.matcher(scalar.text())).filter(Matcher::matches)
                : Optional.empty();
    }

    /**
     * One of some constants.
     *
     * @param constants what is allowed
     * @param label the word for a constant, different for each
     * @param <E> their type
     * @return the constant that the word means, or empty after reporting
     */
    public <E> Optional<E> constant(E[] constants, Function<E, String> label) {
        return word(Arrays.stream(constants).map(label).toList())
                .flatMap(word -> Arrays.stream(constants)
                        .filter(constant -> label.apply(constant).equals(word))
                        .findFirst());
    }

    /**
     * The values of a list; a single value counts as a list of one.
     *
     * @return its items, possibly none
     */
    public List<Field> items() {
        asked(new Question.Items());
        if (!(tree instanceof Tree.Sequence sequence)) {
            return List.of(this);
        }
        List<Field> items = new ArrayList<>();
        for (Tree item : sequence.items()) {
            items.add(new Field(item, path + "[" + items.size() + "]", problems));
        }
        return items;
    }

    /**
     * This value in another place.
     *
     * @param elsewhere keys from the root
     * @return what puts it there
     */
    public Replacement at(List<String> elsewhere) {
        asked(new Question.OfPath());
        return new Replacement(elsewhere, tree.place(), tree);
    }

    /**
     * The keys and values below.
     *
     * @return the section, or empty after reporting
     */
    public Optional<Section> section() {
        asked(new Question.Keys());
        if (tree instanceof Tree.Mapping mapping) {
            return Optional.of(new Section(mapping, path, problems));
        }
        reject(shown() + " must be a mapping of keys to values. Write " + path + ": { key: value }.");
        return Optional.empty();
    }

    /**
     * The values below names or paths of the writer's own. That they are as many and of that form is for the caller
     * to see to, who knows better words for it.
     *
     * @param names how many there must be, and of which form
     * @return by key in the order of the file, or empty after reporting
     */
    public Optional<Map<String, Field>> entries(Question.FreeKeys names) {
        asked(names);
        if (!(tree instanceof Tree.Mapping mapping)) {
            reject(shown() + " must be a mapping of keys to values. Write " + path + ": { key: value }.");
            return Optional.empty();
        }
        Map<String, Field> entries = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, entry) -> entries.put(key, new Field(entry.value(), path + "." + key, problems)));
        return Optional.of(entries);
    }

    /**
     * The one of several keys that a mapping must have, and no other.
     *
     * @param keys what is allowed
     * @param what they are, with an article, for messages
     * @return the value below it with its path ending in the key, or empty after reporting
     */
    public Optional<Field> only(List<String> keys, String what) {
        Optional<Section> section = section();
        if (section.isEmpty()) {
            return Optional.empty();
        }
        keys.forEach(section.get()::expect);
        section.get().close();
        List<String> named = keys().stream().filter(keys::contains).toList();
        if (named.size() != 1 || keys().size() != 1) {
            if (named.size() == keys().size()) {
                reject("must name " + what + ", and names " + named.size() + ". Known: " + String.join(", ", keys)
                        + ".");
            }
            return Optional.empty();
        }
        return section.get().field(named.get(0));
    }

    /**
     * The last key of the path.
     *
     * @return such as {@code size} of {@code step.size}
     */
    public String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private void asked(Question question) {
        problems.listener().asked(path, question);
    }

    /**
     * The keys of a mapping.
     *
     * @return in the order of the file; none for another kind of value
     */
    public Set<String> keys() {
        return tree instanceof Tree.Mapping mapping ? mapping.entries().keySet() : Map.<String, Tree>of().keySet();
    }
}
