package io.takeroot.allocation;

import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The dataset that an allocation writes: its definition and its rows.
final class DerivedDataset {
    private static final List<String> KEY = List.of("booking", "product", "basis");
    private static final List<String> DIMENSIONS = List.of("product", "account");

    /// Its columns with their types, in order.
    private static final Map<String, String> COLUMNS = columns();

    private DerivedDataset() {}

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        for (var name : List.of("booking", "account")) {
            columns.put(name, "text");
        }
        columns.put("date", "date");
        columns.put("product", "text");
        columns.put("amount", "money");
        columns.put("basis", "text");
        columns.put("low", "money");
        columns.put("high", "money");
        columns.put("booked_total", "money");
        columns.put("rule", "text");
        columns.put("version", "whole");
        columns.put("rule_holds", "text");
        columns.put("method", "text");
        columns.put("weight", "number");
        columns.put("weights", "number");
        columns.put("reason", "text");
        return columns;
    }

    /// As it comes with the allocation, before anything is known of the currency.
    static Definition definition(Allocation allocation) {
        return definition(allocation, Optional.empty());
    }

    static Definition definition(Allocation allocation, Optional<String> currency) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(allocation.title()));
        fields.put("files", Node.text("replace"));
        fields.put("key_columns", Node.texts(KEY));
        fields.put("time", Node.text("date"));
        fields.put("columns", columns(currency));
        fields.put("dimensions", Node.texts(DIMENSIONS));
        fields.put("basis", Node.text("basis"));
        return new Definition("dataset", allocation.into(), Node.mapping(fields));
    }

    private static Node.Mapping columns(Optional<String> currency) {
        var nodes = new LinkedHashMap<String, Node>();
        COLUMNS.forEach(
                (name, type) -> {
                    boolean money = type.equals("money");
                    var column = new LinkedHashMap<String, Node>();
                    column.put("type", Node.text(money && currency.isEmpty() ? "number" : type));
                    currency.filter(any -> money)
                            .ifPresent(code -> column.put("currency", Node.text(code)));
                    nodes.put(name, Node.mapping(column));
                });
        return Node.mapping(nodes);
    }

    /// The definition with its amounts in this currency; whatever else people have changed stays.
    static Definition in(Optional<String> currency, Definition written) {
        return new Definition(
                written.kind(), written.key(), written.body().with("columns", columns(currency)));
    }

    /// Whether a dataset's definition is one that allocations write.
    static boolean isWritten(Definition dataset) {
        return dataset.body().fields().get("files") instanceof Node.Text(String word, String place)
                && word.equals("replace");
    }

    /// The rows as a CSV file; the same pieces make the same bytes.
    static byte[] rows(Allocation allocation, int version, List<Piece> pieces) {
        var text = new StringBuilder(row(List.copyOf(COLUMNS.keySet())));
        for (var piece : pieces) {
            text.append(row(cells(allocation, version, piece)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Allocation allocation, int version, Piece piece) {
        var booking = piece.booking();
        var ground = piece.ground();
        return List.of(
                booking.id(),
                allocation
                        .booked()
                        .account()
                        .map(a -> booking.values().getOrDefault(a, ""))
                        .orElse(""),
                booking.day().map(Object::toString).orElse(""),
                piece.product(),
                plain(piece.amount()),
                piece.basis().word(),
                plain(piece.range().map(Piece.Range::low)),
                plain(piece.range().map(Piece.Range::high)),
                plain(booking.total()),
                allocation.key().value(),
                Integer.toString(version),
                ground.rule().map(Rule::when).orElse(""),
                ground.method(),
                plain(ground.weight()),
                plain(ground.weights()),
                ground.reason());
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static String row(List<String> cells) {
        return cells.stream().map(DerivedDataset::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
