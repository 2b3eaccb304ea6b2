package io.takeroot.metrics.web;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.BasisShares;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.MetricTable;
import io.takeroot.metrics.Metrics;
import io.takeroot.metrics.Reading;
import io.takeroot.metrics.RowsBehind;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Preview;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts metrics into words for their pages.
@Component
class MetricViews {
    private final Metrics metrics;
    private final Workspace workspace;

    MetricViews(Metrics metrics, Workspace workspace) {
        this.metrics = metrics;
        this.workspace = workspace;
    }

    MetricListView list(String search) {
        var words = search.strip().toLowerCase(Locale.ROOT);
        var lines = metrics.all().stream().map(this::line).toList();
        return new MetricListView(
                search.strip(),
                lines.size(),
                lines.stream().filter(line -> line.says(words)).toList());
    }

    private MetricListView.Line line(Metric metric) {
        var problems = metrics.problems(metric.key());
        return new MetricListView.Line(
                metric.key().value(),
                metric.title(),
                metric.description(),
                metric.formula().words(),
                metric.unit().word(),
                better(metric),
                problems.isEmpty() ? String.join(", ", metrics.columns(metric.key())) : "",
                problems.isEmpty() ? "" : problems.getFirst().message());
    }

    private static String better(Metric metric) {
        return switch (metric.direction()) {
            case UP -> "more is better";
            case DOWN -> "less is better";
            case BAND -> "inside a band is right";
        };
    }

    /// @param rowsOf first day of the period whose rows are shown; the latest when left out
    MetricView metric(Metric metric, Optional<LocalDate> rowsOf) {
        var key = metric.key();
        var problems = metrics.problems(key);
        var facts = new ArrayList<MetricView.Fact>();
        facts.add(new MetricView.Fact("Definition", metric.formula().words()));
        facts.add(new MetricView.Fact("Unit", metric.unit().word()));
        facts.add(new MetricView.Fact("Direction", better(metric)));
        if (!problems.isEmpty()) {
            return new MetricView(
                    key.value(), metric.description(), facts, problems, List.of(), "", List.of());
        }
        facts.add(new MetricView.Fact("Columns", String.join(", ", metrics.columns(key))));
        var table = metrics.read(byMonth(key));
        facts.add(new MetricView.Fact("Freshness", freshness(table)));
        var lines = table.readings().reversed();
        return new MetricView(
                key.value(),
                metric.description(),
                facts,
                problems,
                lines.stream().map(reading -> reading(metric, reading)).toList(),
                table.sql(),
                rows(metric, shown(lines, rowsOf)));
    }

    private MetricQuery byMonth(Slug key) {
        var today = workspace.today();
        var days =
                metrics.covered(List.of(key)).orElseGet(() -> new Period(today, today.plusDays(1)));
        var from = Grain.MONTH.startOf(days.from(), formats().calendar());
        var last = Grain.MONTH.startOf(days.lastDay(), formats().calendar());
        var end = Grain.MONTH.next(last);
        var earliest = end.minusMonths(36);
        return MetricQuery.total(key, new Period(from.isBefore(earliest) ? earliest : from, end))
                .each(Grain.MONTH);
    }

    private static Reading shown(List<Reading> readings, Optional<LocalDate> rowsOf) {
        return readings.stream()
                .filter(r -> rowsOf.isEmpty() || r.period().from().equals(rowsOf.get()))
                .filter(r -> rowsOf.isPresent() || r.value().isPresent())
                .findFirst()
                .orElse(readings.getFirst());
    }

    private MetricView.Line reading(Metric metric, Reading reading) {
        var formats = formats();
        return new MetricView.Line(
                formats.period(reading.period().from(), Grain.MONTH),
                reading.value().map(v -> formats.value(v, metric.unit())).orElse(""),
                formats.count(reading.n()),
                note(reading),
                "/metrics/" + metric.key() + "?rows=" + reading.period().from() + "#rows");
    }

    private static String note(Reading reading) {
        if (reading.value().isEmpty()) {
            return reading.why();
        }
        var known = reading.basis().map(BasisShares::words).orElse("");
        var both = known.isEmpty() || reading.complete() ? "" : "; ";
        return known + both + (reading.complete() ? "" : "not complete");
    }

    private List<MetricView.Rows> rows(Metric metric, Reading reading) {
        return metrics.rowsBehind(metric.key(), Slice.ALL, reading.period()).parts().stream()
                .map(part -> rows(part, reading))
                .toList();
    }

    private MetricView.Rows rows(RowsBehind.Part part, Reading reading) {
        var formats = formats();
        var title =
                "%s: first %s of %s, %s"
                        .formatted(
                                part.metric(),
                                part.rows().size(),
                                formats.count(part.total(), "row", "rows"),
                                formats.period(reading.period().from(), Grain.MONTH));
        var columns =
                part.columns().stream().map(name -> new Preview.Column(name, "", false)).toList();
        var rows = new ArrayList<Preview.Row>();
        for (var cells : part.rows()) {
            rows.add(
                    new Preview.Row(
                            rows.size() + 1L,
                            part.columns().stream()
                                    .map(name -> cells.getOrDefault(name, ""))
                                    .toList()));
        }
        return new MetricView.Rows(title, part.link(), new Preview(title, columns, rows));
    }

    private String freshness(MetricTable table) {
        var provenance = table.provenance();
        var formats = formats();
        var covered =
                provenance.covered().map(day -> "data to " + formats.date(day)).orElse("no dates");
        var synced = provenance.syncedAt().map(at -> "; loaded " + formats.moment(at)).orElse("");
        var files =
                provenance.files().isEmpty() ? "" : "; " + String.join(", ", provenance.files());
        return covered + synced + files;
    }

    private Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }
}
