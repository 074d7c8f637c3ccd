package stalesim.scenario.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils the text of a scenario, by one to three of the mistakes and malices below. The same seed, the same texts. */
public final class Mutations {

    private static final Pattern VALUE = Pattern.compile("(?<=: |\\[ |, )[^\\s,{}\\[\\]]++");
    private static final Pattern KEY = Pattern.compile("(?<![a-z0-9-])[a-z0-9][a-z0-9-]*+(?=:)");
    private static final List<String> VALUES = List.of(
            "NaN", ".nan", ".inf", "-.inf", "1e400", "-1e400", "1e308", "1e-320", "0", "-0", "-1", "0.5", "1.5", "2",
            "9223372036854775807", "9223372036854775808", "2147483647", "2147483648", "-9223372036854775809",
            "99999999999999999999999999", "0x10", "0o17", "1_000", "1e9", "1e6", "100000", "1000000", "true", "null",
            "~", "\"\"", "''", "\"4\"", "text", "{}", "[]", "{ a: 1 }", "[ 1, 2 ]", "[ [ 1 ] ]", "[ { a: [ ] } ]",
            "1..9e18 +1", "1..1000000", "1..10000", "1..1000000 x2", "9223372036854775807..9223372036854775807 x9",
            "1..4 x1", "4..1", "2..", "..", "*anchor", "&anchor 1", "!!binary AAAA", "!own x", "|", ">", "\u0000",
            "\"\\u0000\"", "\uD83D\uDE00", "\u200Bx", "\uFEFF", "2024-01-01", "@x", "`x`", "%x", "<<", "? x", "- -",
            "../..", "/dev/null", "/dev/zero", ".", "learned", "poisson", "none", "sync", "dadm", "d-psgd",
            "local-rounds", "elastic-lock", "softmax", "blobs", "ring", "star", "fat-tree", "dirichlet", "paced",
            "real", "here", "geometric", "uniform");
    private static final List<String> LINES = List.of(
            "workers: 1..9e18 +1", "workers: 1..10000", "workers: [ 1..10000, 1000000 ]", "workers: [ 1000000 ]",
            "batch: 2147483647", "replications: 100000",
            "replications: { simulated: { min: 2, max: 100000, until-relative-half-width: 1e-300 } }",
            "algorithms: [ { local-rounds: { factor: 1e9 } }, { d-psgd: { graph: torus } } ]",
            "algorithms: [ d-psgd, ecd-psgd, ds-sync, elastic-lock, dadm, local-rounds, n-softsync ]",
            "objective: { kind: logistic, data: { dense: { rows: 2147483647, features: 2147483647 } } }",
            "objective: { kind: softmax, data: { blobs: { rows: 4, features: 2000000, classes: 1000000 } } }",
            "objective: { kind: logistic, data: { ruler: { rows: 1, features: 2147483647, density: 1e-9 } } }",
            "objective: { kind: logistic, data: { libsvm: /dev/zero } }",
            "step: { rule: tail-tau, size: 1, law: { uniform: { max: 10000000 } } }",
            "step: { rule: mind-the-step, size: 1, law: { conway-maxwell-poisson: { nu: 1e-9, log-lambda: 1e9 } } }",
            "step: { rule: mind-the-step, size: 1e-300, equation: a17, form: literal, law: poisson }",
            "step: { rule: tail-tau, size: 1, law: { poisson: { lambda: 1e300 } } }",
            "step: { rule: diminishing, size: 1, decay: 1, rounds: { sizes: delay-limited, root: 1e6, shift:"
                    + " 1e15, lag: 1e6 } }",
            "step: { rule: strongly-convex, convexity: 1e-300, smoothness: 1e300, lag: 1e6, form: literal }",
            "machine: { cores: { sockets: 2147483647, cores: 2147483647, threads: 2147483647, sharing: 1 } }",
            "machine: { cores: 2147483647, compute: 1e300, read-us: 1e300, update-us: 1e-300, slice-us: 1e300 }",
            "clocks: []", "modes: { native: , paced: { workers: 1..10000, compute: 1e300 } }", "seed: 1e15",
            "sampling: { partition: { shares: [ 1e308, 1e-308 ] } }", "a: &a { b: *a }", "description: *none",
            "? [ a, b ]\n: c", "include: mutated.yaml", "include: [ quickstart, elastic ]", "include: { a: 1 }",
            "machine: { template: two-socket-server, cores: 1 }",
            "machine: { template: cluster-nodes, network: { template: 10-gbit-star } }", "---\nname: other", "...",
            "machine: { compute: { csv-column: { file: mutated.yaml, column: 1, unit: us } }, read-us: { histogram: {"
                    + " file: /dev/zero, bin-us: 1e-3 } } }",
            "machine: { compute: { chrome-trace: { file: mutated.yaml, name: '(.*)*', per: '[' } } }",
            "objective: { kind: timing-only }", "objective: timing-only",
            "assert: { updates-per-second: { at-least: 1 } }",
            "%YAML 9.9", "\t\tname: x", "<<: { name: x }");
    private static final List<String> CHARACTERS = List.of(
            "\t", "\u00A0", "\u2028", "\uD800", "\u0007", "{", "}", "[", "]", ":", "\"", "'", "#", "&a ", "*a", "-",
            ",", "\r", "\n", "\u00E9", "0", "9", "\uFFFE", "|", ">", "!", "%", "@", " ");

    private final Random random;

    /**
     * With its own random numbers.
     *
     * @param seed names the texts
     */
    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Spoils a text.
     *
     * @param text of a scenario
     * @return another text
     */
    public String spoil(String text) {
        String spoilt = text;
        for (int i = Math.max(0, random.nextInt(5) - 2); i >= 0; i--) {
            spoilt = once(spoilt);
        }
        return spoilt;
    }

    private String once(String text) {
        return switch (random.nextInt(14)) {
            case 0 -> character(text);
            case 1 -> text.substring(0, random.nextInt(text.length() + 1));
            case 2 -> withoutLine(text);
            case 3 -> repeated(text);
            case 4 -> swappedLines(text);
            case 5 -> indented(text);
            case 6, 7, 8 -> otherValue(text);
            case 9 -> misspelt(text);
            case 10 -> swappedKeys(text);
            case 11 -> text + "\n" + pick(LINES) + "\n";
            case 12 -> replacedLine(text);
            default -> bomb(text);
        };
    }

    private String character(String text) {
        int at = random.nextInt(text.length() + 1);
        String other = pick(CHARACTERS);
        return text.substring(0, at) + other + text.substring(Math.min(text.length(), at + random.nextInt(2)));
    }

    private String withoutLine(String text) {
        List<String> lines = lines(text);
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private String repeated(String text) {
        List<String> lines = lines(text);
        lines.add(random.nextInt(lines.size() + 1), pick(lines));
        return String.join("\n", lines);
    }

    private String swappedLines(String text) {
        List<String> lines = lines(text);
        lines.add(random.nextInt(lines.size()), lines.remove(random.nextInt(lines.size())));
        return String.join("\n", lines);
    }

    private String replacedLine(String text) {
        List<String> lines = lines(text);
        String line = pick(LINES);
        String key = line.substring(0, line.indexOf(':') + 1);
        lines.removeIf(old -> !key.isEmpty() && old.startsWith(key));
        lines.add(line);
        return String.join("\n", lines);
    }

    private String indented(String text) {
        List<String> lines = lines(text);
        int at = random.nextInt(lines.size());
        lines.set(at, pick(List.of(" ", "  ", "\t", "      ", "- ")) + lines.get(at));
        return String.join("\n", lines);
    }

    private String otherValue(String text) {
        return replaced(text, VALUE, random.nextBoolean() ? pick(VALUES) : anyValueOf(text));
    }

    private String anyValueOf(String text) {
        List<String> values = VALUE.matcher(text).results().map(MatchResult::group).toList();
        return values.isEmpty() ? "1" : pick(values);
    }

    private String misspelt(String text) {
        List<String> keys = KEY.matcher(text).results().map(MatchResult::group).toList();
        if (keys.isEmpty()) {
            return text;
        }
        String key = pick(keys);
        int at = random.nextInt(key.length());
        String other = pick(List.of("", "x", "_", "-", "\u00E9"));
        return replaced(text, KEY, key.substring(0, at) + other + key.substring(at + 1));
    }

    private String swappedKeys(String text) {
        List<String> keys = KEY.matcher(text).results().map(MatchResult::group).toList();
        return keys.isEmpty() ? text : replaced(text, KEY, pick(keys));
    }

    private String replaced(String text, Pattern what, String by) {
        List<MatchResult> found = what.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        MatchResult one = pick(found);
        return text.substring(0, one.start()) + by + text.substring(one.end());
    }

    /** What would fill the memory or the stack if it were done as written. */
    private String bomb(String text) {
        int depth = 1 << random.nextInt(15);
        return switch (random.nextInt(6)) {
            case 0 -> replaced(text, VALUE, "[".repeat(depth) + "]".repeat(depth));
            case 1 -> replaced(text, VALUE, "{ a: ".repeat(depth) + "1" + " }".repeat(depth));
            case 2 -> aliases(random.nextInt(30)) + text;
            case 3 -> replaced(text, VALUE, "x".repeat(depth * 4));
            case 4 -> replaced(text, KEY, "k".repeat(depth));
            default -> replaced(text, VALUE, "[ " + "1, ".repeat(depth) + "1 ]");
        };
    }

    private static String aliases(int levels) {
        StringBuilder bomb = new StringBuilder("a0: &a0 [ 1, 1, 1, 1, 1, 1, 1, 1, 1 ]\n");
        for (int i = 1; i <= levels; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a").append(i).append(": &a").append(i).append(" [ ");
            bomb.append((before + ", ").repeat(8)).append(before).append(" ]\n");
        }
        return bomb.toString();
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
