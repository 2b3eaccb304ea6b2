package io.takeroot.scorecards;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Known;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a scorecard's checks must know about definitions that are applied together with it, and
/// so cannot be asked for at their own front doors yet.
record KnownMetrics(Known known) {
    FiscalCalendar calendar() {
        return known.find("workspace", Slug.of("workspace"))
                .flatMap(found -> fields(found).choice("fiscal_year_starts", Month.class))
                .map(FiscalCalendar::new)
                .orElse(FiscalCalendar.CALENDAR_YEAR);
    }

    boolean has(Slug metric) {
        return known.find("metric", metric).isPresent();
    }

    /// Whether the metric runs up over a window, so that it has a level on every day.
    boolean runsUp(Slug metric) {
        return known.find("metric", metric).filter(m -> fields(m).has("cumulative")).isPresent();
    }

    List<String> keys() {
        return known.all("metric").stream().map(metric -> metric.key().value()).sorted().toList();
    }

    boolean hasProduct(Slug product) {
        return known.find("product", product).isPresent();
    }

    Optional<List<String>> dimensions(Slug metric) {
        return dataset(metric, 0)
                .flatMap(dataset -> known.find("dataset", dataset))
                .map(dataset -> fields(dataset).texts("dimensions"));
    }

    /// The dataset whose rows a metric reads, by way of the metrics it is made of; a circle ends
    /// without an answer (its own kind reports it).
    private Optional<Slug> dataset(Slug metric, int depth) {
        var found = known.find("metric", metric);
        if (found.isEmpty() || depth > 20) {
            return Optional.empty();
        }
        var fields = fields(found.get());
        var direct = fields.optionalSlug("dataset");
        if (direct.isPresent()) {
            return direct;
        }
        for (var form : List.of("ratio", "cumulative")) {
            var of = fields.mapping(form).flatMap(inner -> inner.optionalSlug("of"));
            if (of.isPresent()) {
                return dataset(of.get(), depth + 1);
            }
        }
        return Optional.empty();
    }

    private static Fields fields(Definition definition) {
        return definition.fields(new ArrayList<>());
    }
}
