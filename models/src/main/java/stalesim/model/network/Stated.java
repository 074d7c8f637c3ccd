package stalesim.model.network;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import stalesim.model.duration.MissingCalibrationException;

/** Numbers that must have been stated, for nothing about a network is free unless somebody says so. */
final class Stated {

    private Stated() {}

    static long needed(OptionalLong number, String name) {
        return number.orElseThrow(() -> missing(name));
    }

    static double needed(OptionalDouble number, String name) {
        return number.orElseThrow(() -> missing(name));
    }

    private static MissingCalibrationException missing(String name) {
        return new MissingCalibrationException("network: the " + name + " is missing. State it.");
    }
}
