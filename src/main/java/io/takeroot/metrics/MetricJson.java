package io.takeroot.metrics;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A metric's readings as JSON: the stable shape that `takeroot query` prints and the API gives.
///
/// ```
/// {"metric": "win_rate", "unit": "percent", "grain": "month",
///  "rows": [{"product": "GTX Pro", "from": "2017-03-01", "to": "2017-04-01",
///            "value": 0.8247422680412371, "n": 97, "complete": true}],
///  "sql": "...", "engine": "duckdb", "seconds": 0.021}
/// ```
///
/// `to` is the first day that no longer counts. A value that cannot be known is null, and `why`
/// says why. Where not all of a value was measured, `basis` says which share of it is allocated,
/// inferred, measured. Groups in which no row counts in any period are left out, as SQL would.
public final class MetricJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MetricJson() {}

    /// One metric of a table.
    public static ObjectNode of(MetricTable table, Slug metric) {
        var json = JSON.createObjectNode();
        json.put("metric", metric.value());
        var unit = table.units().get(metric);
        json.put("unit", unit == null ? "number" : unit.word());
        json.put("grain", table.query().grain().map(MetricJson::word).orElse("total"));
        var rows = json.putArray("rows");
        var kept = counted(table, metric);
        table.of(metric).stream()
                .filter(reading -> kept.test(reading.slice()))
                .forEach(reading -> row(rows.addObject(), table.query(), reading));
        json.put("sql", table.sql());
        json.put("engine", table.engine());
        json.put("seconds", BigDecimal.valueOf(table.took().toMillis(), 3));
        return json;
    }

    private static Predicate<Slice> counted(MetricTable table, Slug metric) {
        if (table.query().by().isEmpty()) {
            return any -> true;
        }
        Map<Slice, Long> rows =
                table.of(metric).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Reading::slice, Collectors.summingLong(Reading::n)));
        return slice -> rows.getOrDefault(slice, 0L) > 0;
    }

    private static void row(ObjectNode row, MetricQuery query, Reading reading) {
        for (var dimension : query.by()) {
            row.put(dimension, reading.slice().conditions().get(dimension));
        }
        row.put("from", reading.period().from().toString());
        row.put("to", reading.period().to().toString());
        reading.value()
                .ifPresentOrElse(
                        value -> row.put("value", value),
                        () -> row.putNull("value").put("why", reading.why()));
        row.put("n", reading.n());
        row.put("complete", reading.complete());
        reading.basis()
                .ifPresent(
                        basis -> {
                            var shares = row.putObject("basis");
                            basis.shares().forEach((word, share) -> shares.put(word, share));
                        });
    }

    private static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }
}
