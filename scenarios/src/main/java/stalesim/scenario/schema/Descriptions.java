package stalesim.scenario.schema;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.scenario.read.law.LawReader;
import stalesim.scenario.spec.GeneratorKind;

/**
 * What keys mean: of algorithms, generators and laws from their catalogues, of all others from {@code keys.properties}.
 *
 * @param texts by the last parts of a key's path, which hold wherever a path ends in them
 */
record Descriptions(Map<String, String> texts) {

    private static final String RESOURCE = "/stalesim/scenario/schema/keys.properties";

    static Descriptions load() {
        Map<String, String> texts = new LinkedHashMap<>(written());
        for (Algorithm algorithm : AlgorithmCatalogue.all()) {
            String path = "algorithms[]." + algorithm.name();
            texts.put(path, algorithm.summary() + " (" + algorithm.source() + ")");
            algorithm.parameters().forEach(parameter -> texts.put(path + "." + parameter.name(), parameter.meaning()));
        }
        Arrays.stream(GeneratorKind.values()).forEach(kind -> {
            texts.put(kind.label(), kind.summary());
            kind.sizes().forEach(size -> texts.put(kind.label() + "." + size.name(), size.meaning()));
        });
        LawReader.laws().forEach(texts::put);
        return new Descriptions(texts);
    }

    /** Those that no catalogue has. */
    static Map<String, String> written() {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Descriptions.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> written = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> written.put(name, properties.getProperty(name)));
        return written;
    }

    /** The text with the longest name that the path ends in. */
    Optional<String> of(String path) {
        return name(path).map(texts::get);
    }

    /** That name. */
    Optional<String> name(String path) {
        for (String rest = path; ; rest = rest.substring(rest.indexOf('.') + 1)) {
            // algorithms may also be named without a list
            String name = rest.startsWith("algorithms.") ? rest.replaceFirst("\\.", "[].") : rest;
            if (texts.containsKey(name)) {
                return Optional.of(name);
            }
            if (rest.indexOf('.') < 0) {
                return Optional.empty();
            }
        }
    }
}
