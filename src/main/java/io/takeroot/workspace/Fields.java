package io.takeroot.workspace;

import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the fields of a mapping with their types and collects what is wrong with them.
///
/// A missing or unreadable required field adds a problem and yields a harmless stand-in, so
/// that all problems of a file are found in one run; whoever reads must not use the result when
/// problems were added.
public final class Fields {
    private final Node.Mapping mapping;
    private final String owner;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>(Set.of("kind", "key"));

    public Fields(Node.Mapping mapping, String owner, List<Problem> problems) {
        this.mapping = mapping;
        this.owner = owner;
        this.problems = problems;
    }

    public String place() {
        return mapping.place();
    }

    public boolean has(String name) {
        return mapping.fields().containsKey(name);
    }

    /// A required text; empty text and a problem when it is not there.
    public String text(String name) {
        return optionalText(name)
                .orElseGet(
                        () -> {
                            if (!has(name)) {
                                problem(
                                        "MISSING_FIELD",
                                        mapping.place(),
                                        owner + " has no '" + name + "'; add '" + name + ": ...'");
                            }
                            return "";
                        });
    }

    public Optional<String> optionalText(String name) {
        return node(name)
                .flatMap(
                        node ->
                                switch (node) {
                                    case Node.Text text -> Optional.of(text.value());
                                    case Node.Sequence s ->
                                            wrongShape(name, s.place(), "a single value", "a list");
                                    case Node.Mapping m ->
                                            wrongShape(name, m.place(), "a single value", "fields");
                                });
    }

    public Slug slug(String name) {
        return optionalSlug(name)
                .orElseGet(
                        () -> {
                            if (!has(name)) {
                                problem(
                                        "MISSING_FIELD",
                                        mapping.place(),
                                        owner + " has no '" + name + "'; name a key there");
                            }
                            return Slug.of("unnamed");
                        });
    }

    public Optional<Slug> optionalSlug(String name) {
        return optionalText(name)
                .flatMap(
                        text -> {
                            if (Slug.isSlug(text)) {
                                return Optional.of(Slug.of(text));
                            }
                            wrong(
                                    name,
                                    text,
                                    "is not a key: lower-case letters, digits, - and _ are expected");
                            return Optional.empty();
                        });
    }

    public Optional<LocalDate> day(String name) {
        return optionalText(name)
                .flatMap(
                        text -> {
                            try {
                                return Optional.of(LocalDate.parse(text));
                            } catch (DateTimeException e) {
                                wrong(
                                        name,
                                        text,
                                        "is not a day: a date such as 2017-12-31 is expected");
                                return Optional.empty();
                            }
                        });
    }

    /// A number, where `66%` reads as 0.66.
    public Optional<BigDecimal> number(String name) {
        return optionalText(name)
                .flatMap(
                        text -> {
                            try {
                                var bare = text.strip().replace("_", "");
                                return Optional.of(
                                        bare.endsWith("%")
                                                ? new BigDecimal(
                                                                bare.substring(0, bare.length() - 1)
                                                                        .strip())
                                                        .movePointLeft(2)
                                                : new BigDecimal(bare));
                            } catch (NumberFormatException e) {
                                wrong(name, text, "is not a number: write 66%, 0.66 or 1200000");
                                return Optional.empty();
                            }
                        });
    }

    public boolean flag(String name) {
        return optionalText(name)
                .map(
                        text ->
                                switch (text.toLowerCase(Locale.ROOT)) {
                                    case "true", "yes" -> true;
                                    case "false", "no" -> false;
                                    default -> {
                                        wrong(
                                                name,
                                                text,
                                                "is neither true nor false; write one of them");
                                        yield false;
                                    }
                                })
                .orElse(false);
    }

    /// One of an enum's constants, written in lower case.
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        return optionalText(name)
                .flatMap(
                        text -> {
                            var found =
                                    Stream.of(choices.getEnumConstants())
                                            .filter(
                                                    c ->
                                                            word(c).equals(
                                                                            text.strip()
                                                                                    .toLowerCase(
                                                                                            Locale
                                                                                                    .ROOT)))
                                            .findFirst();
                            if (found.isEmpty()) {
                                var expected =
                                        Stream.of(choices.getEnumConstants())
                                                .map(Fields::word)
                                                .toList();
                                wrong(
                                        name,
                                        text,
                                        "is none of "
                                                + String.join(", ", expected)
                                                + "; write one of these");
                            }
                            return found;
                        });
    }

    /// The texts of a list; a single value counts as a list of one.
    public List<String> texts(String name) {
        return nodes(name).stream()
                .flatMap(
                        node -> {
                            if (node instanceof Node.Text(String value, String ignored)) {
                                return Stream.of(value);
                            }
                            problem(
                                    "WRONG_SHAPE",
                                    node.place(),
                                    "'" + name + "' of " + owner + " is a list of plain values");
                            return Stream.empty();
                        })
                .toList();
    }

    public List<Node> nodes(String name) {
        return node(name)
                .map(
                        node ->
                                switch (node) {
                                    case Node.Sequence sequence -> sequence.items();
                                    case Node.Text text -> List.<Node>of(text);
                                    case Node.Mapping m -> List.<Node>of(m);
                                })
                .orElse(List.of());
    }

    /// The mappings of a list, each ready to be read.
    public List<Fields> mappings(String name) {
        var found = new ArrayList<Fields>();
        for (var node : nodes(name)) {
            if (node instanceof Node.Mapping m) {
                found.add(new Fields(m, "'" + name + "' of " + owner, problems));
            } else {
                problem(
                        "WRONG_SHAPE",
                        node.place(),
                        "every entry of '" + name + "' of " + owner + " has named fields");
            }
        }
        return found;
    }

    public Optional<Fields> mapping(String name) {
        return node(name)
                .flatMap(
                        node ->
                                switch (node) {
                                    case Node.Mapping m ->
                                            Optional.of(
                                                    new Fields(
                                                            m,
                                                            "'" + name + "' of " + owner,
                                                            problems));
                                    case Node.Text t ->
                                            wrongShape(
                                                    name,
                                                    t.place(),
                                                    "named fields",
                                                    "a single value");
                                    case Node.Sequence s ->
                                            wrongShape(name, s.place(), "named fields", "a list");
                                });
    }

    /// A mapping of names to plain values, in order.
    public Map<String, String> textsByName(String name) {
        var found = new LinkedHashMap<String, String>();
        mapping(name)
                .ifPresent(
                        inner ->
                                inner.mapping
                                        .fields()
                                        .keySet()
                                        .forEach(
                                                key ->
                                                        inner.optionalText(key)
                                                                .ifPresent(
                                                                        value ->
                                                                                found.put(
                                                                                        key,
                                                                                        value))));
        return found;
    }

    /// A mapping of names to mappings, in order.
    public Map<String, Fields> mappingsByName(String name) {
        var found = new LinkedHashMap<String, Fields>();
        mapping(name)
                .ifPresent(
                        inner ->
                                inner.mapping
                                        .fields()
                                        .keySet()
                                        .forEach(
                                                key ->
                                                        inner.mapping(key)
                                                                .ifPresent(
                                                                        value ->
                                                                                found.put(
                                                                                        key,
                                                                                        value))));
        return found;
    }

    public Optional<Node> node(String name) {
        asked.add(name);
        return Optional.ofNullable(mapping.fields().get(name));
    }

    /// Where a field stands, or where its owner does.
    public String place(String name) {
        var node = mapping.fields().get(name);
        return node == null ? mapping.place() : node.place();
    }

    /// Adds a problem for each field that nobody asked for: a misspelt field must not be passed
    /// over.
    public void unknownFieldsAreProblems() {
        mapping.fields()
                .forEach(
                        (name, node) -> {
                            if (!asked.contains(name)) {
                                var expected =
                                        asked.stream()
                                                .filter(a -> !a.equals("kind"))
                                                .sorted()
                                                .toList();
                                problem(
                                        "UNKNOWN_FIELD",
                                        node.place(),
                                        "'"
                                                + name
                                                + "' is not a field of "
                                                + owner
                                                + "; its fields are "
                                                + String.join(", ", expected));
                            }
                        });
    }

    public void problem(String code, String place, String message) {
        problems.add(new Problem(code, place, message));
    }

    private void wrong(String name, String text, String expected) {
        problem("WRONG_VALUE", place(name), "'" + text + "' in '" + name + "' " + expected);
    }

    private <T> Optional<T> wrongShape(String name, String place, String expected, String seen) {
        problem(
                "WRONG_SHAPE",
                place,
                "'" + name + "' of " + owner + " is " + seen + "; " + expected + " is expected");
        return Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
