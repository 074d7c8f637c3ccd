package stalesim.model.algorithm;

import java.util.List;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Read;
import stalesim.model.protocol.Operation.Update;

/**
 * Algorithms that repeat read, compute, update on one shared vector and differ only in its store:
 * x_{t+1} = x_t - eta(t, tau) g(view), where the view is tau updates old.
 */
abstract sealed class SharedGradientDescent implements Algorithm permits Sequential, AsyncLock, Hogwild {

    @Override
    public final List<Operation> cycle(Setting setting) {
        return List.of(new Read(), new Compute(), new Update(new GradientStep(setting.step())));
    }
}
