package io.takeroot.connect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a definition says about one column; whatever it leaves out is found out from the files.
///
/// @param header how the files call it, when that is not its name
/// @param sameAs accepted name matches: each cell that reads like a key is taken for its value
/// @param nullWords further words that stand for "no value"
public record DatasetColumn(
        String name,
        Optional<String> header,
        Optional<DeclaredType> type,
        Optional<String> currency,
        Optional<DateOrder> order,
        Optional<Character> decimal,
        Map<String, String> sameAs,
        List<String> nullWords) {
    public DatasetColumn {
        sameAs = Collections.unmodifiableMap(new LinkedHashMap<>(sameAs));
        nullWords = List.copyOf(nullWords);
    }

    /// A column of which nothing is said.
    public static DatasetColumn named(String name) {
        return new DatasetColumn(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    /// The column as a file showed it.
    static DatasetColumn of(String name, String header, ColumnType type) {
        var differs = header.equals(name) ? Optional.<String>empty() : Optional.of(header);
        return named(name).withHeader(differs).withType(type);
    }

    DatasetColumn withHeader(Optional<String> other) {
        return new DatasetColumn(name, other, type, currency, order, decimal, sameAs, nullWords);
    }

    /// The same column, with its type and everything that belongs to it set anew.
    DatasetColumn withType(ColumnType other) {
        Optional<Character> sign =
                switch (other) {
                    case ColumnType.Decimal(char decimalSign, var ignored) ->
                            Optional.of(decimalSign);
                    case ColumnType.Money(char decimalSign, var money, var ignored) ->
                            Optional.of(decimalSign);
                    case ColumnType.Percent(char decimalSign, var ignored) ->
                            Optional.of(decimalSign);
                    default -> Optional.empty();
                };
        var dayOrder =
                switch (other) {
                    case ColumnType.Day(DateOrder found, var ignored) -> Optional.of(found);
                    case ColumnType.Moment(DateOrder found, var zone, var ignored) ->
                            Optional.of(found);
                    default -> Optional.<DateOrder>empty();
                };
        return new DatasetColumn(
                name,
                header,
                Optional.of(DeclaredType.of(other)),
                other instanceof ColumnType.Money money
                        ? Optional.of(money.currency())
                        : Optional.empty(),
                dayOrder,
                sign.filter(found -> found == ','),
                sameAs,
                nullWords);
    }

    /// The same column with one more accepted name match.
    public DatasetColumn withSameAs(String from, String to) {
        var more = new LinkedHashMap<>(sameAs);
        more.put(from, to);
        return new DatasetColumn(name, header, type, currency, order, decimal, more, nullWords);
    }

    /// The same column with another declared type.
    public DatasetColumn withDeclared(
            DeclaredType other,
            Optional<String> newCurrency,
            Optional<DateOrder> newOrder,
            Optional<Character> newDecimal) {
        return new DatasetColumn(
                name,
                header,
                Optional.of(other),
                newCurrency,
                newOrder,
                newDecimal,
                sameAs,
                nullWords);
    }
}
