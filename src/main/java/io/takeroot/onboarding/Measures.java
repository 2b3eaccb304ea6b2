package io.takeroot.onboarding;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The metrics that a template measures on a table.
///
/// @param dataset key of the table
/// @param suffix of the metrics' keys, so that two tables do not share them; empty for none
record Measures(Wish wish, Slug dataset, String suffix) {
    /// A metric with its place on the scorecard.
    ///
    /// @param grows whether it is an amount that is to grow; a rate or an average is to hold
    record Measure(Definition metric, boolean leading, boolean grows) {}

    List<Measure> all() {
        return switch (wish.template()) {
            case DEALS -> deals();
            case ORDERS -> orders();
            case DAYS -> days();
        };
    }

    private List<Measure> deals() {
        var all = new ArrayList<Measure>();
        var stage = wish.column("stage").orElse("");
        var won = anyOf(stage, wish.won());
        var closed = new ArrayList<>(wish.won());
        closed.addAll(wish.lost());
        wish.column("begun")
                .ifPresent(day -> all.add(leading(count("deals_begun", "Deals begun", "", day))));
        wish.column("seller")
                .ifPresent(
                        seller ->
                                all.add(
                                        leading(
                                                of(
                                                        "active_sellers",
                                                        "Active sellers",
                                                        "distinct",
                                                        seller,
                                                        anyOf(stage, closed)))));
        wish.column("amount")
                .ifPresent(
                        amount ->
                                all.add(
                                        amount(
                                                of(
                                                        "won_revenue",
                                                        "Won revenue",
                                                        "sum",
                                                        amount,
                                                        won))));
        all.add(amount(count("deals_won", "Deals won", won, day())));
        if (!wish.lost().isEmpty()) {
            all.add(amount(count("deals_closed", "Deals closed", anyOf(stage, closed), day())));
            all.add(
                    level(
                            metric(
                                    "win_rate",
                                    "Win rate",
                                    fields ->
                                            fields.text("unit", "percent")
                                                    .ratio(
                                                            key("deals_won"),
                                                            key("deals_closed")))));
        }
        wish.column("amount")
                .ifPresent(
                        amount ->
                                all.add(
                                        level(
                                                of(
                                                        "average_deal",
                                                        "Average deal",
                                                        "average",
                                                        amount,
                                                        won))));
        return all;
    }

    private List<Measure> orders() {
        var all = new ArrayList<Measure>();
        var amount = wish.column("amount").orElse("");
        wish.column("customer")
                .ifPresent(
                        who ->
                                all.add(
                                        leading(
                                                of(
                                                        "customers",
                                                        "Customers who bought",
                                                        "distinct",
                                                        who,
                                                        ""))));
        all.add(amount(of("revenue", "Revenue", "sum", amount, "")));
        all.add(
                amount(
                        wish.column("order")
                                .map(number -> of("orders", "Orders", "distinct", number, ""))
                                .orElseGet(() -> count("orders", "Orders", "", day()))));
        all.add(
                level(
                        metric(
                                "average_order",
                                "Average order",
                                fields -> fields.ratio(key("revenue"), key("orders")))));
        return all;
    }

    private List<Measure> days() {
        var all = new ArrayList<Measure>();
        all.add(amount(count("rows", "Rows", "", day())));
        wish.column("amount")
                .ifPresent(
                        column ->
                                all.add(
                                        amount(
                                                of(
                                                        Slug.from(column).value().replace('-', '_'),
                                                        title(column),
                                                        "sum",
                                                        column,
                                                        ""))));
        return all;
    }

    private static Measure leading(Definition metric) {
        return new Measure(metric, true, true);
    }

    private static Measure amount(Definition metric) {
        return new Measure(metric, false, true);
    }

    private static Measure level(Definition metric) {
        return new Measure(metric, false, false);
    }

    private Definition count(String name, String title, String where, String day) {
        return metric(
                name,
                title,
                fields -> {
                    fields.text("dataset", dataset.value()).text("measure", "count");
                    fields.text("where", where).text("time", day);
                });
    }

    private Definition of(String name, String title, String measure, String column, String where) {
        return metric(
                name,
                title,
                fields -> {
                    fields.text("dataset", dataset.value()).text("measure", measure);
                    fields.text("of", column).text("where", where).text("time", day());
                });
    }

    private Definition metric(
            String name, String title, java.util.function.Consumer<Body> filling) {
        var body = new Body();
        body.text("title", title);
        filling.accept(body);
        return new Definition("metric", Slug.of(key(name)), Node.mapping(body.fields));
    }

    private String key(String name) {
        return suffix.isEmpty() ? name : name + "_" + suffix;
    }

    private String day() {
        return wish.column("day").orElse("");
    }

    private static String title(String column) {
        var words = column.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// `stage in ('Won', 'Closed won')`; empty without values.
    private static String anyOf(String column, List<String> values) {
        return values.isEmpty()
                ? ""
                : column
                        + " in ("
                        + values.stream()
                                .map(value -> "'" + value.replace("'", "''") + "'")
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    /// Fields in their order; empty ones are left out.
    private static final class Body {
        private final LinkedHashMap<String, Node> fields = new LinkedHashMap<>();

        Body text(String name, String value) {
            Optional.of(value)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> fields.put(name, Node.text(text)));
            return this;
        }

        void ratio(String of, String over) {
            var parts = new LinkedHashMap<String, Node>();
            parts.put("of", Node.text(of));
            parts.put("over", Node.text(over));
            fields.put("ratio", Node.mapping(parts));
        }
    }
}
