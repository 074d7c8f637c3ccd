package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.local.DelayLimit;
import stalesim.model.bound.rounds.DelayFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.duration.Exponential;
import stalesim.model.machine.Workforce;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.MessageSize;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.network.Networking;
import stalesim.model.rounds.DelaySizes;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.ClaimDraft;
import stalesim.scenario.claim.Trial;

/** How old the views of workers are that wait for broadcasts. */
final class DelayedViews {

    private static final int WORKERS = 5;
    private static final long COMPUTE_NS = 100_000;

    private DelayedViews() {}

    /** When workers wait whose sizes are made for a delay function. */
    private interface Waiting {
        DelayLimit of(DelaySizes sizes);
    }

    private interface Look {
        Evidence at(DelayAudit audit, String what);
    }

    static List<Claim<?>> claims() {
        return List.of(consistent(), invariant(), waitRule());
    }

    private static DelayLimit byDelay(DelaySizes sizes) {
        return DelayLimit.function(DelayFunction.of(sizes));
    }

    private static ClaimDraft draft(String id, String place, String statement) {
        return Claim.of(id, place, ClaimKind.EXACT, statement)
                .assuming("workers whose speeds differ by a factor of 5, messages that overtake each other");
    }

    private static Claim<?> consistent() {
        return draft(
                        "S002-01",
                        "eq. 2, definition 1",
                        "The view of gradient t holds all gradients before t - tau(t).")
                .checkedBy(
                        "Every gradient of simulated and real runs: which messages had come before the broadcast that"
                                + " it was computed at",
                        DelayedViews::views)
                .literally("workers wait while tau(t_glob) < t_delay", DelayedViews::byDelay)
                .broken("nobody waits", sizes -> (global, delay, ahead) -> true)
                .broken("a delay of 2 tau is allowed", sizes -> (global, delay, ahead) ->
                        byDelay(sizes).permits(global, delay / 2, ahead))
                .alsoMeasured();
    }

    private static Claim<?> invariant() {
        return draft(
                        "S002-02",
                        "algorithms 1 and 4, invariant",
                        "t_delay <= tau(t_glob) holds whenever a gradient is computed.")
                .checkedBy(
                        "t_delay and t_glob of every gradient of simulated and real runs, from labels and broadcasts",
                        DelayedViews::delays)
                .literally("workers wait while tau(t_glob) < t_delay", DelayedViews::byDelay)
                .broken("nobody waits", sizes -> (global, delay, ahead) -> true)
                .broken("a delay of 2 tau is allowed", sizes -> (global, delay, ahead) ->
                        byDelay(sizes).permits(global, delay / 2, ahead))
                .alsoMeasured();
    }

    private static Claim<?> waitRule() {
        return draft(
                        "S002-07",
                        "section B.2",
                        "To wait while i > k + d is enough for t_delay <= tau(t_glob), however messages are delayed.")
                .checkedBy(
                        "t_delay and t_glob of every gradient of simulated and real runs, from labels and broadcasts",
                        DelayedViews::delays)
                .literally("wait while i > k + d", sizes -> DelayLimit.rounds(sizes.lag()))
                .broken("wait while i > k + d + 1", sizes -> DelayLimit.rounds(sizes.lag() + 1))
                .broken("nobody waits", sizes -> (global, delay, ahead) -> true)
                .alsoMeasured();
    }

    private static Finding views(Waiting waiting, Bench bench) throws InterruptedException {
        return audited(waiting, DelayAudit::allHeld, bench);
    }

    private static Finding delays(Waiting waiting, Bench bench) throws InterruptedException {
        return audited(waiting, DelayAudit::noneLate, bench);
    }

    private static Finding audited(Waiting waiting, Look look, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        List<DelaySizes> cases = List.of(
                DelaySizes.power(2, 0, 1), DelaySizes.power(2, 10, 2), DelaySizes.power(1.5, 0, 1));
        for (DelaySizes sizes : cases) {
            DelayAudit audit = new DelayAudit(sizes, DelayFunction.of(sizes), WORKERS);
            bench.run(trial(new AuditedRounds(sizes, waiting.of(sizes), audit), bench), 0);
            evidence.add(look.at(audit, "g = " + sizes.shape().root() + ", m = " + sizes.shift() + ", d = "
                    + sizes.lag()));
        }
        return Finding.of(evidence);
    }

    private static Trial trial(Algorithm algorithm, Bench bench) {
        Trial bare = Trial.of(algorithm, WORKERS, bench.amount(400, 1_500, 300));
        Link slow = Link.of(20 * COMPUTE_NS, 1e9).withJitter(2);
        Networking star = new Networking(
                NetworkDescription.uniform(new NetworkTopology.Star(List.of(slow)), slow),
                new CollectiveScheme.Ring(1),
                MessageSize.FLOAT);
        return bare.on(bare.machine().with(star))
                .with(Workforce.ofSpeeds(List.of(1.0, 0.5, 0.2, 1.0, 0.8)))
                .paced(new Exponential(COMPUTE_NS));
    }
}
