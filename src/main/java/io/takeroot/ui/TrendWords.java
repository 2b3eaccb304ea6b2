package io.takeroot.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a trend says in words: its summary, its values under the crosshair, its table.
record TrendWords(Trend trend, Formats formats) {
    /// Where the goal ends on the right.
    record End(BigDecimal value, String words) {}

    String value(BigDecimal value) {
        return formats.value(value, trend.unit());
    }

    Optional<End> goalEnd() {
        return switch (trend.goal()) {
            case Goal.None() -> Optional.empty();
            case Goal.Level(BigDecimal value) -> Optional.of(new End(value, value(value)));
            case Goal.Path(List<Trend.Point> points) ->
                    points.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new End(
                                            points.getLast().value(),
                                            value(points.getLast().value())));
            case Goal.Range(BigDecimal low, BigDecimal high) ->
                    Optional.of(new End(low, value(low) + "–" + value(high)));
        };
    }

    String summary() {
        var last = trend.actual().getLast();
        var summary =
                new StringBuilder(trend.title())
                        .append(": ")
                        .append(value(last.value()))
                        .append(" in ")
                        .append(period(last.start()));
        goalEnd().ifPresent(end -> summary.append(", target ").append(end.words()));
        if (!trend.forecast().isEmpty()) {
            var end = trend.forecast().getLast();
            summary.append(", forecast ")
                    .append(value(end.middle()))
                    .append(" in ")
                    .append(period(end.start()))
                    .append(", 80% of outcomes between ")
                    .append(value(end.low()))
                    .append(" and ")
                    .append(value(end.high()));
        }
        return summary.toString();
    }

    /// A JSON list for the crosshair script.
    String points(Plot plot) {
        var points = new ArrayList<String>();
        for (var point : trend.actual()) {
            points.add(json(plot, point, period(point.start()), value(point.value())));
        }
        for (var outlook : trend.forecast()) {
            points.add(
                    json(
                            plot,
                            new Trend.Point(outlook.start(), outlook.middle()),
                            period(outlook.start()) + ", forecast",
                            value(outlook.middle()) + " (" + band(outlook) + ")"));
        }
        return "[" + String.join(",", points) + "]";
    }

    /// The same values as a table, for those who do not see the picture.
    String table() {
        var rows = new StringBuilder();
        for (var point : trend.actual()) {
            row(rows, period(point.start()), value(point.value()));
        }
        for (var outlook : trend.forecast()) {
            row(
                    rows,
                    period(outlook.start()) + ", forecast",
                    value(outlook.middle()) + ", 80%: " + band(outlook));
        }
        return "<div class=\"hidden\"><table><caption>"
                + Svg.escape(trend.title())
                + ", values</caption><thead><tr><th scope=\"col\">Period</th>"
                + "<th scope=\"col\">Value</th></tr></thead><tbody>"
                + rows
                + "</tbody></table></div>";
    }

    private static void row(StringBuilder rows, String period, String value) {
        rows.append("<tr><th scope=\"row\">")
                .append(Svg.escape(period))
                .append("</th><td>")
                .append(Svg.escape(value))
                .append("</td></tr>");
    }

    private String band(Trend.Outlook outlook) {
        return value(outlook.low()) + " to " + value(outlook.high());
    }

    private String period(LocalDate start) {
        return formats.period(start, trend.grain());
    }

    /// The words come from [Formats] alone: they hold no quote, backslash or control character.
    private static String json(Plot plot, Trend.Point point, String label, String value) {
        return "{\"x\":%s,\"y\":%s,\"label\":\"%s\",\"value\":\"%s\"}"
                .formatted(
                        Svg.number(plot.x(point.start())),
                        Svg.number(plot.y(point.value())),
                        label,
                        value);
    }
}
