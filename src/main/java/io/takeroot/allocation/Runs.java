package io.takeroot.allocation;

import io.takeroot.connect.Datasets;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metrics;
import io.takeroot.workspace.Workspace;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Runs allocations over the data as they are; the last run of each is kept as long as neither
/// its definition nor its data change.
@Component
final class Runs {
    private static final int CENTS = 2;

    private record Run(String definition, String state, Outcome outcome) {}

    private final Datasets datasets;
    private final Metrics metrics;
    private final FactsStore facts;
    private final InputDatasets inputs;
    private final Workspace workspace;
    private final Map<Slug, Run> latest = new ConcurrentHashMap<>();

    Runs(
            Datasets datasets,
            Metrics metrics,
            FactsStore facts,
            InputDatasets inputs,
            Workspace workspace) {
        this.datasets = datasets;
        this.metrics = metrics;
        this.facts = facts;
        this.inputs = inputs;
        this.workspace = workspace;
    }

    /// In which state the data are that it reads.
    String state(Allocation allocation) {
        return inputs.state(allocation);
    }

    /// @param text its definition
    /// @throws Failure when its data cannot be read, or nothing is booked
    Outcome of(Allocation allocation, String text) {
        var state = state(allocation);
        var run = latest.get(allocation.key());
        if (run == null || !run.definition().equals(text) || !run.state().equals(state)) {
            run = new Run(text, state, run(allocation));
            latest.put(allocation.key(), run);
        }
        return run.outcome();
    }

    private Outcome run(Allocation allocation) {
        var decimals =
                currency(allocation)
                        .map(code -> Currency.getInstance(code).getDefaultFractionDigits())
                        .orElse(CENTS);
        var outcome =
                new Splitting(allocation, facts, metrics, workspace.settings().calendar(), decimals)
                        .run();
        if (outcome.pieces().isEmpty()) {
            throw Failure.user(
                    "NOTHING_BOOKED",
                    "the dataset %s has no booking that %s could split; check its 'where'"
                            .formatted(allocation.booked().dataset(), allocation.key()));
        }
        return outcome;
    }

    /// The currency that its amounts are in; empty for plain numbers.
    Optional<String> currency(Allocation allocation) {
        return datasets.currency(allocation.booked().dataset(), allocation.booked().total());
    }
}
