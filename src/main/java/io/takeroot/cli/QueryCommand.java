package io.takeroot.cli;

import io.takeroot.metrics.MetricQuestion;
import io.takeroot.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(name = "query", description = "Readings of a metric.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class QueryCommand implements Callable<Integer> {
    @Option(
            names = "--metric",
            required = true,
            paramLabel = "KEY",
            description = "The metric's key.")
    private String metric;

    @Option(names = "--by", paramLabel = "DIM,...", description = "Dimensions to split by.")
    private List<String> by = new ArrayList<>();

    @Option(names = "--where", paramLabel = "DIM=VALUE,...", description = "Only these rows.")
    private List<String> where = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day; by default that of the data.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "First day that no longer counts.")
    private @Nullable String to;

    @Option(
            names = "--grain",
            paramLabel = "GRAIN",
            defaultValue = "total",
            description = "day, week, month, quarter, year or total. Default ${DEFAULT-VALUE}.")
    private String grain;

    @Option(names = "--json", description = "The full answer as JSON, with the SQL.")
    private boolean json;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var question =
                new MetricQuestion(
                        metric,
                        by,
                        where,
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        Optional.of(grain));
        try (var context = place.open()) {
            var answer = context.getBean(Metrics.class).answer(question);
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.pretty(answer));
            } else {
                answer.get("rows").forEach(row -> out.println(line(row)));
            }
        }
        return 0;
    }

    /// Tab-separated, for people and for other programs: the split, from, to, value or why there
    /// is none, n.
    private String line(JsonNode row) {
        var cells = new ArrayList<String>();
        row.propertyStream()
                .forEach(
                        property -> {
                            var value = property.getValue();
                            switch (property.getKey()) {
                                case "value" ->
                                        cells.add(value.isNull() ? "unknown" : value.asString());
                                case "complete" -> {
                                    if (!value.asBoolean()) {
                                        cells.add("not complete");
                                    }
                                }
                                case "basis" -> cells.add(shares(value));
                                case "n" -> cells.add("n=" + value.asString());
                                default -> cells.add(value.isNull() ? "(none)" : value.asString());
                            }
                        });
        return String.join("\t", cells);
    }

    /// `allocated 0.61, measured 0.39`.
    private static String shares(JsonNode basis) {
        return basis.propertyStream()
                .map(share -> share.getKey() + " " + share.getValue().asString())
                .collect(Collectors.joining(", "));
    }
}
