package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Portfolio;
import io.takeroot.initiatives.Portfolio.Line;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The portfolio as JSON, and as comma-separated values (RFC 4180) with the same columns.
final class PortfolioTable {
    private static final String LINE_END = "\r\n";

    private PortfolioTable() {}

    static Map<String, @Nullable Object> json(Portfolio portfolio) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("as_of", portfolio.asOf().toString());
        json.put("initiatives", portfolio.lines().stream().map(PortfolioTable::line).toList());
        json.put(
                "took_root",
                portfolio.share().stream()
                        .map(
                                month ->
                                        Map.of(
                                                "day", month.day().toString(),
                                                "ended", month.ended(),
                                                "rooted", month.rooted()))
                        .toList());
        return json;
    }

    static String csv(Portfolio portfolio) {
        var rows = portfolio.lines().stream().map(PortfolioTable::line).toList();
        var head = String.join(",", HEAD);
        return Stream.concat(Stream.of(head), rows.stream().map(PortfolioTable::row))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static final List<String> HEAD =
            List.of(
                    "initiative",
                    "title",
                    "type",
                    "state",
                    "start",
                    "end",
                    "verdict",
                    "indicator",
                    "effect",
                    "low95",
                    "high95",
                    "hours",
                    "budget",
                    "currency",
                    "advice",
                    "sentence");

    private static Map<String, @Nullable Object> line(Line line) {
        var initiative = line.initiative();
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("initiative", initiative.key().value());
        values.put("title", initiative.title());
        values.put("type", word(initiative.type()));
        values.put("state", word(initiative.state()));
        values.put("start", initiative.days().start().map(Object::toString).orElse(null));
        values.put("end", initiative.days().end().map(Object::toString).orElse(null));
        values.put("verdict", line.verdict().map(found -> found.verdict().text()).orElse(null));
        values.put(
                "indicator",
                line.effect().map(found -> found.reading().indicator().value()).orElse(null));
        values.put("effect", line.effect().map(Portfolio.Decisive::good).orElse(null));
        values.put("low95", line.effect().map(Portfolio.Decisive::low).orElse(null));
        values.put("high95", line.effect().map(Portfolio.Decisive::high).orElse(null));
        values.put("hours", initiative.cost().hours().orElse(null));
        values.put("budget", initiative.cost().budget().map(sum -> sum.amount()).orElse(null));
        values.put("currency", initiative.cost().budget().map(sum -> sum.currency()).orElse(null));
        values.put("advice", line.advice().word());
        values.put("sentence", line.verdict().map(found -> found.sentence()).orElse(null));
        return values;
    }

    private static String row(Map<String, @Nullable Object> line) {
        return HEAD.stream().map(name -> cell(line.get(name))).collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Double number -> Double.toString(number);
            default -> text(value.toString());
        };
    }

    /// Quoted where it has to be; a text that a spreadsheet would run as a formula is disarmed.
    private static String text(String value) {
        var safe = value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
