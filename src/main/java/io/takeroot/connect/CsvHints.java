package io.takeroot.connect;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// What the owner of a file already knows about it; everything left out is found out.
///
/// @param encoding the encoding, when it is known
/// @param delimiter the character between cells, when it is known
/// @param joinTables whether rows below a repeated header belong to the same table instead of
///     being set aside
/// @param dateOrders answers to "day first or month first?", by column name
/// @param zone the zone of times that do not name one
public record CsvHints(
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        boolean joinTables,
        Map<String, DateOrder> dateOrders,
        ZoneId zone) {

    public CsvHints {
        dateOrders = Map.copyOf(dateOrders);
    }

    /// Nothing is known; times without a zone are read as UTC.
    public static CsvHints none() {
        return new CsvHints(Optional.empty(), Optional.empty(), false, Map.of(), ZoneOffset.UTC);
    }

    public CsvHints withEncoding(Charset known) {
        return new CsvHints(Optional.of(known), delimiter, joinTables, dateOrders, zone);
    }

    public CsvHints withDelimiter(char known) {
        return new CsvHints(encoding, Optional.of(known), joinTables, dateOrders, zone);
    }

    public CsvHints withJoinedTables() {
        return new CsvHints(encoding, delimiter, true, dateOrders, zone);
    }

    public CsvHints withDateOrders(Map<String, DateOrder> answers) {
        return new CsvHints(encoding, delimiter, joinTables, answers, zone);
    }

    public CsvHints withZone(ZoneId known) {
        return new CsvHints(encoding, delimiter, joinTables, dateOrders, known);
    }
}
