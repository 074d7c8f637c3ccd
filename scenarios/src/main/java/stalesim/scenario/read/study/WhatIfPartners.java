package stalesim.scenario.read.study;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stalesim.model.study.effect.Pairing;
import stalesim.scenario.file.Field;
import stalesim.scenario.spec.ModeSpec;
import stalesim.scenario.spec.Scenario;

/** Rejects changes that leave nothing to compare with the scenario as it is. */
final class WhatIfPartners {

    private final Scenario asIs;

    WhatIfPartners(Scenario asIs) {
        this.asIs = asIs;
    }

    /**
     * Checks every change.
     *
     * @param changes of the file, by name
     * @param changed the scenario after each of them, in their order
     */
    void check(Map<String, Field> changes, List<Scenario> changed) {
        int number = 0;
        for (Field change : changes.values()) {
            check(change, changed.get(number++));
        }
    }

    private void check(Field change, Scenario changed) {
        if (changed.algorithms().size() != asIs.algorithms().size()) {
            change.reject("has " + changed.algorithms().size() + " algorithms where the scenario as it is has "
                    + asIs.algorithms().size() + ". Write as many: the first is compared with the first, and so on.");
        }
        if (asIs.modes().stream().noneMatch(mode -> hasPartner(mode, changed))) {
            change.reject("shares neither a mode nor numbers of workers with the scenario as it is (" + words(asIs)
                    + "; changed: " + words(changed)
                    + "). Keep some, or write as many numbers of workers: they are then compared in ascending order.");
        }
    }

    private static boolean hasPartner(ModeSpec mode, Scenario changed) {
        return changed.modes().stream()
                .filter(other -> other.mode() == mode.mode())
                .anyMatch(other -> !Pairing.partners(mode.workers(), other.workers()).isEmpty());
    }

    private static String words(Scenario scenario) {
        return scenario.modes().stream()
                .map(mode -> mode.mode().label() + " " + mode.workers())
                .collect(Collectors.joining(", "));
    }
}
