package io.takeroot.groundwork;

import io.takeroot.groundwork.FoundationField.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Foundations as comma-separated values (RFC 4180), in the form in which they can be imported.
public final class FoundationCsv {
    static final String KIND = "kind";
    static final String KEY = "key";
    static final String BETWEEN = "; ";
    private static final String LINE_END = "\r\n";

    private FoundationCsv() {}

    /// One line each, with the columns that their kinds have.
    public static String of(Collection<Foundation> foundations) {
        var columns = new LinkedHashSet<>(common());
        foundations.stream()
                .map(foundation -> foundation.id().kind())
                .distinct()
                .forEach(kind -> kind.fields().forEach(field -> columns.add(field.name())));
        var lines = new ArrayList<String>();
        lines.add(row(List.copyOf(columns)));
        foundations.forEach(
                it -> lines.add(row(columns.stream().map(column -> cell(column, it)).toList())));
        return String.join("", lines);
    }

    static List<String> common() {
        return List.of(
                KIND,
                KEY,
                FoundationText.TITLE,
                FoundationText.OWNER,
                FoundationText.STATE,
                FoundationText.AGREED_ON,
                FoundationText.REVIEW_BY);
    }

    private static String cell(String column, Foundation foundation) {
        return switch (column) {
            case KIND -> foundation.id().kind().word();
            case KEY -> foundation.id().key().value();
            case FoundationText.TITLE ->
                    foundation.title().equals(foundation.text(FoundationFields.TEXT))
                            ? ""
                            : foundation.title();
            case FoundationText.OWNER -> foundation.owner().orElse("");
            case FoundationText.STATE -> foundation.state().word();
            case FoundationText.AGREED_ON ->
                    foundation.agreedOn().map(LocalDate::toString).orElse("");
            case FoundationText.REVIEW_BY ->
                    foundation.reviewBy().map(LocalDate::toString).orElse("");
            default -> String.join(BETWEEN, foundation.values().getOrDefault(column, List.of()));
        };
    }

    /// The values in a cell: several where the field takes several.
    static List<String> values(FoundationField field, String cell) {
        return switch (field.form()) {
            case Form.Conditions() -> List.of(cell.split(";", -1));
            case Form.Reference(_, boolean several) ->
                    several ? List.of(cell.split(";", -1)) : List.of(cell);
            case Form.Line(), Form.Prose(), Form.Choice(_) -> List.of(cell);
        };
    }

    static String row(List<String> cells) {
        return cells.stream()
                .map(FoundationCsv::text)
                .collect(Collectors.joining(",", "", LINE_END));
    }

    /// Quoted where it has to be; a text that a spreadsheet would run as a formula is disarmed.
    private static String text(String value) {
        var safe = isFormula(value) ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /// What was disarmed, as it was.
    static String armed(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }
}
