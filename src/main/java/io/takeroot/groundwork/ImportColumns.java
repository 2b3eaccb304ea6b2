package io.takeroot.groundwork;

import io.takeroot.connect.CsvRecord;
import io.takeroot.kernel.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which column of a file is which field.
final class ImportColumns {
    private static final int LONGEST_NAME = 60;

    private final Optional<FoundationKind> fixed;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @param fixed the kind of all rows; empty where a column says it
    ImportColumns(List<String> header, Optional<FoundationKind> fixed) {
        this.fixed = fixed;
        var known = known();
        for (int i = 0; i < header.size(); i++) {
            var name = name(header.get(i));
            if (known.contains(name)) {
                places.put(name, i);
            } else {
                problems.add(
                        new Problem(
                                "UNKNOWN_COLUMN",
                                "line 1",
                                "the column '%s' is no field here; there are %s"
                                        .formatted(header.get(i), String.join(", ", known))));
            }
        }
        if (fixed.isEmpty() && !places.containsKey(FoundationCsv.KIND)) {
            problems.add(
                    new Problem(
                            "MISSING_FIELD",
                            "line 1",
                            "no column 'kind' says what each row is; add it, or choose one kind for all rows"));
        }
    }

    /// `Review by` and `review-by` mean the field `review_by`.
    private static String name(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private Set<String> known() {
        var known = new LinkedHashSet<>(FoundationCsv.common());
        fixed.map(List::of)
                .orElse(List.of(FoundationKind.values()))
                .forEach(kind -> kind.fields().forEach(field -> known.add(field.name())));
        return known;
    }

    List<Problem> problems() {
        return problems;
    }

    String cell(String column, CsvRecord record) {
        var place = places.get(column);
        return place == null ? "" : FoundationCsv.armed(record.cells().get(place).strip());
    }

    /// By what a foundation without a key is known.
    String name(CsvRecord record) {
        var title = cell(FoundationText.TITLE, record);
        var name = title.isEmpty() ? cell(FoundationFields.TEXT, record) : title;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    Optional<FoundationKind> kind(CsvRecord record, String place, List<Problem> found) {
        if (fixed.isPresent()) {
            return fixed;
        }
        var word = name(cell(FoundationCsv.KIND, record));
        var kind = FoundationKind.of(word);
        if (kind.isEmpty()) {
            found.add(
                    new Problem(
                            "UNKNOWN_KIND",
                            place,
                            "'%s' is no kind of foundation; the kinds are %s"
                                    .formatted(
                                            cell(FoundationCsv.KIND, record),
                                            Arrays.stream(FoundationKind.values())
                                                    .map(FoundationKind::word)
                                                    .collect(Collectors.joining(", ")))));
        }
        return kind;
    }

    /// What a row says, by field; an empty cell says nothing.
    Map<String, List<String>> values(
            FoundationKind kind, CsvRecord record, String place, List<Problem> found) {
        var fields = new LinkedHashMap<String, FoundationField>();
        Foundations.fields(kind).forEach(field -> fields.put(field.name(), field));
        var values = new LinkedHashMap<String, List<String>>();
        for (var column : places.keySet()) {
            var cell = cell(column, record);
            var field = fields.get(column);
            if (field != null && !cell.isEmpty()) {
                values.put(column, FoundationCsv.values(field, cell));
            } else if (!cell.isEmpty() && !isName(column)) {
                found.add(
                        new Problem(
                                "UNKNOWN_FIELD",
                                place,
                                "a %s has no '%s'; empty the cell or correct the kind"
                                        .formatted(kind.words(), column)));
            }
        }
        return values;
    }

    private static boolean isName(String column) {
        return column.equals(FoundationCsv.KIND) || column.equals(FoundationCsv.KEY);
    }
}
