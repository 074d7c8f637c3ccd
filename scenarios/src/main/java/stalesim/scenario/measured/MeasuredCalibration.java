package stalesim.scenario.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.data.DataException;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.measured.ImportedRun;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import stalesim.sim.fitting.FittedMachine;
import stalesim.sim.fitting.MachineFitting;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A machine fitted to imported runs.
 *
 * @param files what it was fitted to
 * @param fitted the machine
 * @param assumptions what was assumed, one sentence each
 */
public record MeasuredCalibration(List<MeasuredFile> files, FittedMachine fitted, List<String> assumptions) {

    /** Hardware threads of a machine of which nothing is known: it has a core for every worker. */
    private static final Processors UNKNOWN = new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0));

    /** Makes the lists immutable. */
    public MeasuredCalibration {
        files = List.copyOf(files);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Fits a machine.
     *
     * @param files runs of one algorithm, at least one
     * @param topology of their machine; if empty, the one that all files name in their field {@code machine}, as
     *     {@code 2 sockets x 18 cores x 2 hardware threads}, or else a core for every worker
     * @return the calibration
     * @throws DataException if the runs are not of one algorithm, or do not allow a fit
     */
    public static MeasuredCalibration fit(List<MeasuredFile> files, Optional<Topology> topology) {
        checkAlike(files);
        List<String> assumptions = new ArrayList<>();
        Optional<Topology> known = topology.or(() -> named(files, assumptions));
        if (known.isEmpty()) {
            assumptions.add("the machine's cores are not known: every worker is taken to have a core of its own."
                    + " Say --topology SOCKETSxCORESxTHREADS if workers share some.");
        }
        Processors processors = known.map(found -> new Processors(found, Scheduling.TIME_SLICED, List.of(1.0)))
                .orElse(UNKNOWN);
        try {
            FittedMachine fitted = MachineFitting.fit(
                    files.stream().map(MeasuredFile::run).toList(), processors);
            assumptions.addAll(fitted.assumptions());
            return new MeasuredCalibration(files, fitted, assumptions);
        } catch (IllegalArgumentException e) {
            throw new DataException("These measurements do not allow a fit: " + e.getMessage() + ".", e);
        }
    }

    private static Optional<Topology> named(List<MeasuredFile> files, List<String> assumptions) {
        List<Optional<Topology>> named = files.stream()
                .map(file -> TopologyText.find(file.run().description().getOrDefault("machine", "")))
                .distinct()
                .toList();
        Optional<Topology> only = named.size() == 1 ? named.get(0) : Optional.empty();
        only.ifPresent(found -> assumptions.add("topology " + found + " is taken from what the files say of their"
                + " machine. Say --topology if it is another."));
        return only;
    }

    private static void checkAlike(List<MeasuredFile> files) {
        ImportedRun first = files.get(0).run();
        for (MeasuredFile file : files) {
            if (!file.run().algorithm().equals(first.algorithm())) {
                throw new DataException(file.path() + ": algorithm " + file.run().algorithm() + " must be "
                        + first.algorithm() + ", as in " + files.get(0).path()
                        + ". Calibrate one algorithm at a time.");
            }
        }
    }

    /**
     * The calibration as {@code compare} reads it.
     *
     * @return the machine's description, with what it was fitted to, how well, and what was assumed
     */
    public ObjectNode json() {
        ObjectNode node = MachineJson.write(fitted.machine());
        ArrayNode to = node.putArray("fitted_to");
        for (int i = 0; i < files.size(); i++) {
            FittedMachine.Residual residual = fitted.residuals().get(i);
            to.addObject()
                    .put("file", files.get(i).name())
                    .put("sha256", files.get(i).sha256())
                    .put("threads", residual.threads())
                    .set("throughput_error", Json.number(residual.throughputError()))
                    .set("total_variation", Json.number(residual.totalVariation()));
        }
        ArrayNode assumed = node.putArray("assumptions");
        assumptions.forEach(assumed::add);
        return node;
    }
}
