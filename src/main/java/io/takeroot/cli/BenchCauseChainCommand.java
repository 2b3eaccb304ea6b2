package io.takeroot.cli;

import io.takeroot.bench.CauseChainTrial;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Traces injected faults through invented metric trees.
@Command(
        name = "causechain",
        description =
                "Traces one injected fault in each of many invented metric trees: is it named first?",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchCauseChainCommand implements Callable<Integer> {
    private static final double LEAST_NAMED = 0.95;
    private static final double MOST_REST = 0.005;
    private static final int LEAST_METRICS = 40;

    @Option(
            names = "--trees",
            defaultValue = "100",
            description = "How many trees. Default ${DEFAULT-VALUE}.")
    private int trees;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Another seed, other trees. Default ${DEFAULT-VALUE}.")
    private long seed;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var trial = CauseChainTrial.run(seed, trees);
        figures(trial)
                .forEach(figure -> spec.commandLine().getOut().println(Json.line(figure.json())));
        return 0;
    }

    static List<Promised> figures(CauseChainTrial trial) {
        int n = trial.trees();
        return List.of(
                Promised.atLeast(
                        "causechain.named_first",
                        (double) trial.named() / n,
                        "share",
                        n,
                        LEAST_NAMED),
                Promised.atMost("causechain.rest_of_gap", trial.worstRest(), "share", n, MOST_REST),
                Promised.atLeast(
                        "causechain.metrics", trial.leastMetrics(), "count", n, LEAST_METRICS),
                Promised.told(
                        "causechain.among_first_three",
                        (double) trial.amongThree() / n,
                        "share",
                        n),
                Promised.told(
                        "causechain.named_without_fault",
                        (double) trial.falseNames() / n,
                        "share",
                        n));
    }
}
