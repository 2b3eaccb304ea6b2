package io.takeroot.connect.web;

import io.takeroot.connect.RowsPage;
import io.takeroot.ui.Formats;
import java.util.List;

/// Rows with the file and line they come from.
///
/// @param conditions what the rows have in common, in words
/// @param previous the page before; empty for none
/// @param following the page after; empty for none
public record RowsView(
        String count,
        List<String> conditions,
        List<String> columns,
        List<Row> rows,
        String previous,
        String following) {
    public record Row(List<String> cells, String origin, String originUrl, String raw) {}

    static RowsView of(RowsPage page, RowsRequest request, Formats formats) {
        var rows =
                page.rows().stream()
                        .map(
                                row ->
                                        new Row(
                                                row.values().stream()
                                                        .map(value -> Words.value(value, formats))
                                                        .toList(),
                                                row.fileName() + ", line " + row.line(),
                                                "/datasets/"
                                                        + request.query().dataset()
                                                        + "/syncs/"
                                                        + row.sync(),
                                                row.raw()))
                        .toList();
        return new RowsView(
                formats.count(page.total(), "row", "rows"),
                request.words(formats),
                page.columns().stream().map(RowsPage.Column::name).toList(),
                rows,
                request.page() > 1 ? request.url(request.page() - 1) : "",
                request.page() * RowsRequest.SIZE < page.total()
                        ? request.url(request.page() + 1)
                        : "");
    }
}
