package io.takeroot.connect;

import java.util.ArrayList;
import java.util.List;

/// A small CSV file read whole, for what is no dataset; found out like any other how it is
/// written.
///
/// @param header one name per column, all different
/// @param rows in the order of the file
/// @param aside lines that are no rows of the table, each with its reason
public record CsvContents(List<String> header, List<CsvRecord> rows, List<Aside> aside) {
    public CsvContents {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        aside = List.copyOf(aside);
    }

    /// @param line the number of its first line in the file, from 1
    public record Aside(long line, String reason) {}

    /// @throws io.takeroot.kernel.Failure when the bytes hold no table
    public static CsvContents of(byte[] bytes) {
        var file = CsvReader.read(bytes, CsvHints.none());
        var rows = new ArrayList<CsvRecord>();
        var aside = new ArrayList<Aside>();
        file.forEach(
                new RecordSink() {
                    @Override
                    public void kept(CsvRecord row) {
                        rows.add(row);
                    }

                    @Override
                    public void aside(CsvAside row) {
                        aside.add(new Aside(row.line(), row.reason()));
                    }
                });
        return new CsvContents(file.header(), rows, aside);
    }
}
