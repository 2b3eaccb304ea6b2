package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Initiative;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What the list of initiatives is asked for, as its address says it.
///
/// @param shape board, table or timeline
/// @param sort one of the table's columns; with a minus before it from the greatest down
record InitiativeSearch(
        String shape, String find, String type, String state, String owner, String sort) {
    static final List<String> SHAPES = List.of("board", "table", "timeline");
    private static final LocalDate NEVER = LocalDate.MAX;

    String shown() {
        return SHAPES.contains(shape) ? shape : SHAPES.getFirst();
    }

    boolean finds(Initiative initiative) {
        return isOrAny(type, InitiativeWords.word(initiative.type()))
                && isOrAny(state, InitiativeWords.word(initiative.state()))
                && isOrAny(owner, initiative.owner())
                && words(initiative).contains(find.strip().toLowerCase(Locale.ROOT));
    }

    Comparator<Initiative> order() {
        boolean down = sort.startsWith("-");
        var by = by(down ? sort.substring(1) : sort);
        return (down ? by.reversed() : by).thenComparing(Initiative::title);
    }

    InitiativeSearch as(String otherShape) {
        return new InitiativeSearch(otherShape, find, type, state, owner, sort);
    }

    InitiativeSearch sortedBy(String column) {
        return new InitiativeSearch(
                shape, find, type, state, owner, sort.equals(column) ? "-" + column : column);
    }

    String url(String path) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("shape", shape);
        parts.put("find", find);
        parts.put("type", type);
        parts.put("state", state);
        parts.put("owner", owner);
        parts.put("sort", sort);
        var query =
                parts.entrySet().stream()
                        .filter(part -> !part.getValue().isEmpty())
                        .map(InitiativeSearch::part)
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String part(Map.Entry<String, String> part) {
        return part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8);
    }

    private static Comparator<Initiative> by(String column) {
        return switch (column) {
            case "title" -> Comparator.comparing(one -> one.title().toLowerCase(Locale.ROOT));
            case "type" -> Comparator.comparing(Initiative::type);
            case "state" -> Comparator.comparing(Initiative::state);
            case "owner" -> Comparator.comparing(Initiative::owner);
            case "effort" ->
                    Comparator.comparing(
                            one -> one.cost().hours().orElse(java.math.BigDecimal.ZERO));
            default -> Comparator.comparing(one -> one.days().start().orElse(NEVER));
        };
    }

    private static boolean isOrAny(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static String words(Initiative initiative) {
        return String.join(
                        " ",
                        initiative.title(),
                        initiative.owner(),
                        initiative.next(),
                        initiative.objective().map(Object::toString).orElse(""),
                        initiative.scope().products().toString())
                .toLowerCase(Locale.ROOT);
    }
}
