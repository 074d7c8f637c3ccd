package stalesim.report.study.sensitivity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stalesim.model.study.VariedInput;

/** Calls inputs by as many of the last keys of their paths as are needed to tell them apart. */
final class ShortNames {

    private final Map<String, String> names = new LinkedHashMap<>();

    ShortNames(List<VariedInput> inputs) {
        List<String> paths = inputs.stream().map(VariedInput::path).toList();
        paths.forEach(path -> names.put(path, name(path, paths)));
    }

    String of(VariedInput input) {
        return names.get(input.path());
    }

    private static String name(String path, List<String> paths) {
        String[] keys = path.split("\\.", -1);
        for (int from = keys.length - 1; from > 0; from--) {
            String name = String.join(".", Arrays.copyOfRange(keys, from, keys.length));
            boolean unique = paths.stream().filter(other -> ("." + other).endsWith("." + name)).count() == 1;
            if (unique && !name.matches("[\\d.]+")) {
                return name;
            }
        }
        return path;
    }
}
