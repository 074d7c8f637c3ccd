package stalesim.scenario.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stalesim.scenario.file.Setting;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.read.library.ScenarioLibrary;
import stalesim.scenario.spec.Sweep;

/** The arguments that name and change a scenario. */
final class ScenarioArguments {

    @Parameters(paramLabel = "SCENARIO", description = "A file, or the name of a bundled scenario.")
    String scenario;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Put a value in place of the file's, for instance --set workers=[1,2].")
    List<String> settings = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Short for --set seed=N.")
    Optional<Long> seed = Optional.empty();

    Sweep read() {
        List<Setting> overrides = new ArrayList<>();
        settings.forEach(typed -> overrides.add(Setting.parse(typed)));
        seed.ifPresent(number -> overrides.add(new Setting(List.of("seed"), number.toString())));
        return SweepReader.read(ScenarioLibrary.open(scenario), overrides);
    }

    /** The arguments as they would be typed again. */
    String typed() {
        StringBuilder typed = new StringBuilder(quoted(scenario));
        settings.forEach(setting -> typed.append(" --set ").append(quoted(setting)));
        seed.ifPresent(number -> typed.append(" --seed ").append(number));
        return typed.toString();
    }

    static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./=,:+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
