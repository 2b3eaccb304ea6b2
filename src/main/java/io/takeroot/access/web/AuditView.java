package io.takeroot.access.web;

import io.takeroot.access.Audit;
import io.takeroot.ui.Formats;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the page of the audit trail shows.
///
/// @param find words that were looked for; empty for all
/// @param older where the next page is; empty on the last
public record AuditView(List<Row> rows, String find, String older) {
    static final int ROWS = 50;

    public AuditView {
        rows = List.copyOf(rows);
    }

    public record Row(String when, String who, String what, String subject, String detail) {}

    /// @param entries one more than fits, when there are more
    static AuditView of(List<Audit.Entry> entries, String find, Formats formats) {
        var shown = entries.subList(0, Math.min(ROWS, entries.size()));
        var rows =
                shown.stream()
                        .map(
                                entry ->
                                        new Row(
                                                formats.moment(entry.at()),
                                                entry.actor(),
                                                entry.action(),
                                                entry.subject(),
                                                entry.detail()))
                        .toList();
        var older =
                entries.size() > ROWS
                        ? "/settings/audit?find="
                                + URLEncoder.encode(find, StandardCharsets.UTF_8)
                                + "&before="
                                + shown.getLast().id()
                        : "";
        return new AuditView(rows, find, older);
    }
}
