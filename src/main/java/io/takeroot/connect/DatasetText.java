package io.takeroot.connect;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Node;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Datasets as definitions, both ways.
final class DatasetText {
    static final String KIND = "dataset";

    private static final Map<String, DateOrder> ORDERS =
            Map.of(
                    "mdy", DateOrder.MONTH_FIRST,
                    "dmy", DateOrder.DAY_FIRST,
                    "ymd", DateOrder.YEAR_FIRST);

    private DatasetText() {}

    /// Reads a definition; whoever calls must not use the dataset when problems were added.
    static Dataset read(Definition definition, List<Problem> problems) {
        var fields = definition.fields(problems);
        var dataset =
                new Dataset(
                        definition.key(),
                        fields.optionalText("title").orElse(definition.key().value()),
                        fields.optionalText("file"),
                        fields.choice("files", FileUse.class).orElse(FileUse.ADD),
                        fields.texts("key_columns"),
                        fields.optionalText("time"),
                        encoding(fields),
                        columns(fields),
                        fields.mappings("join").stream().map(DatasetText::join).toList(),
                        computed(fields),
                        fields.texts("dimensions"),
                        fields.optionalText("basis"));
        fields.unknownFieldsAreProblems();
        return dataset;
    }

    private static Optional<String> encoding(Fields fields) {
        return fields.optionalText("encoding")
                .filter(
                        name -> {
                            try {
                                Charset.forName(name);
                                return true;
                            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                                wrong(
                                        fields,
                                        "encoding",
                                        name,
                                        "an encoding such as UTF-8 or windows-1252");
                                return false;
                            }
                        });
    }

    private static List<DatasetColumn> columns(Fields fields) {
        var columns = new ArrayList<DatasetColumn>();
        fields.mappingsByName("columns")
                .forEach((name, column) -> columns.add(column(name, column)));
        return columns;
    }

    private static DatasetColumn column(String name, Fields fields) {
        var column =
                new DatasetColumn(
                        name,
                        fields.optionalText("header"),
                        fields.choice("type", DeclaredType.class),
                        currency(fields),
                        oneOf(fields, "order", ORDERS),
                        oneOf(fields, "decimal", Map.of("point", '.', "comma", ',')),
                        fields.textsByName("same_as"),
                        fields.texts("null_words"));
        fields.unknownFieldsAreProblems();
        return column;
    }

    private static Optional<String> currency(Fields fields) {
        return fields.optionalText("currency")
                .filter(
                        code -> {
                            try {
                                Currency.getInstance(code);
                                return true;
                            } catch (IllegalArgumentException e) {
                                wrong(fields, "currency", code, "a code such as USD or EUR");
                                return false;
                            }
                        });
    }

    private static <T> Optional<T> oneOf(Fields fields, String name, Map<String, T> choices) {
        return fields.optionalText(name)
                .flatMap(
                        word -> {
                            var found =
                                    Optional.ofNullable(choices.get(word.toLowerCase(Locale.ROOT)));
                            if (found.isEmpty()) {
                                wrong(
                                        fields,
                                        name,
                                        word,
                                        "one of "
                                                + String.join(
                                                        ", ",
                                                        choices.keySet().stream()
                                                                .sorted()
                                                                .toList()));
                            }
                            return found;
                        });
    }

    private static DatasetJoin join(Fields fields) {
        var dataset = fields.slug("dataset");
        boolean mapped = fields.node("on").filter(Node.Mapping.class::isInstance).isPresent();
        var on = new LinkedHashMap<String, String>();
        if (mapped) {
            on.putAll(fields.textsByName("on"));
        } else {
            fields.texts("on").forEach(name -> on.put(name, name));
        }
        if (on.isEmpty()) {
            fields.problem(
                    "MISSING_FIELD",
                    fields.place(),
                    "the join with "
                            + dataset
                            + " has no 'on'; name the column that both share, or {left: right}");
        }
        fields.unknownFieldsAreProblems();
        return new DatasetJoin(dataset, on);
    }

    private static Map<String, Expression> computed(Fields fields) {
        var computed = new LinkedHashMap<String, Expression>();
        fields.textsByName("computed")
                .forEach(
                        (name, text) -> {
                            try {
                                computed.put(name, Expressions.parse(text));
                            } catch (Failure failure) {
                                failure.problems()
                                        .forEach(
                                                problem ->
                                                        fields.problem(
                                                                problem.code(),
                                                                fields.place("computed"),
                                                                "computed column "
                                                                        + name
                                                                        + ", "
                                                                        + problem.message()));
                            }
                        });
        return computed;
    }

    private static void wrong(Fields fields, String name, String seen, String expected) {
        fields.problem(
                "WRONG_VALUE",
                fields.place(name),
                "'" + seen + "' in '" + name + "': " + expected + " is expected");
    }

    /// A new definition that says what was found out from a file.
    static Definition write(Dataset dataset) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(dataset.title()));
        dataset.file().ifPresent(file -> fields.put("file", Node.text(file)));
        if (!dataset.keyColumns().isEmpty()) {
            fields.put("key_columns", Node.texts(dataset.keyColumns()));
        }
        dataset.time().ifPresent(time -> fields.put("time", Node.text(time)));
        fields.put("columns", columns(dataset.columns()));
        fields.put("dimensions", Node.texts(dataset.dimensions()));
        return new Definition(KIND, dataset.key(), Node.mapping(fields));
    }

    /// The same definition with what is said about its columns set anew; all else stays as
    /// written.
    static Definition withColumns(Definition definition, Dataset dataset) {
        return new Definition(
                KIND,
                definition.key(),
                definition.body().with("columns", columns(dataset.columns())));
    }

    private static Node.Mapping columns(List<DatasetColumn> columns) {
        var all = new LinkedHashMap<String, Node>();
        columns.forEach(column -> all.put(column.name(), column(column)));
        return Node.mapping(all);
    }

    private static Node column(DatasetColumn column) {
        var fields = new LinkedHashMap<String, Node>();
        column.header().ifPresent(header -> fields.put("header", Node.text(header)));
        column.type().ifPresent(type -> fields.put("type", Node.text(type.word())));
        column.currency().ifPresent(code -> fields.put("currency", Node.text(code)));
        column.order().ifPresent(order -> fields.put("order", Node.text(word(order))));
        column.decimal()
                .ifPresent(
                        sign -> fields.put("decimal", Node.text(sign == ',' ? "comma" : "point")));
        if (!column.sameAs().isEmpty()) {
            var same = new LinkedHashMap<String, Node>();
            column.sameAs().forEach((from, to) -> same.put(from, Node.text(to)));
            fields.put("same_as", Node.mapping(same));
        }
        if (!column.nullWords().isEmpty()) {
            fields.put("null_words", Node.texts(column.nullWords()));
        }
        return Node.mapping(fields);
    }

    static String word(DateOrder order) {
        return switch (order) {
            case MONTH_FIRST -> "mdy";
            case DAY_FIRST -> "dmy";
            case YEAR_FIRST -> "ymd";
        };
    }

    static Slug keyOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return Slug.from(dot > 0 ? fileName.substring(0, dot) : fileName);
    }
}
