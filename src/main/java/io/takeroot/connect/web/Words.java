package io.takeroot.connect.web;

import io.takeroot.connect.RowsPage;
import io.takeroot.connect.SyncCounts;
import io.takeroot.connect.ValueKind;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Preview;
import io.takeroot.ui.Reconciliation;
import io.takeroot.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What the pages of this module say alike: values, counts, the way back.
@Component
final class Words {
    static final Crumb DATASETS = new Crumb("Datasets", "/datasets");

    private final Workspace workspace;

    Words(Workspace workspace) {
        this.workspace = workspace;
    }

    Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }

    /// A key of an address; anything that is none is not found.
    static Slug key(String text) {
        if (!Slug.isSlug(text)) {
            throw notFound();
        }
        return Slug.of(text);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    Reconciliation reconciliation(SyncCounts counts) {
        var formats = formats();
        return new Reconciliation(
                List.of(
                        new Reconciliation.Term("", "Lines read", formats.count(counts.lines())),
                        new Reconciliation.Term("=", "Kept", formats.count(counts.kept())),
                        new Reconciliation.Term(
                                "+",
                                "Set aside",
                                formats.count(counts.aside()),
                                counts.aside() > 0),
                        new Reconciliation.Term(
                                "+", "Header and above", formats.count(counts.preamble())),
                        new Reconciliation.Term("+", "Blank", formats.count(counts.blank()))));
    }

    Preview preview(String title, RowsPage page) {
        var formats = formats();
        var columns =
                page.columns().stream()
                        .map(
                                column ->
                                        new Preview.Column(
                                                column.name(),
                                                column.kind().words(),
                                                column.kind() == ValueKind.NUMBER))
                        .toList();
        var rows =
                page.rows().stream()
                        .map(
                                row ->
                                        new Preview.Row(
                                                row.line(),
                                                row.values().stream()
                                                        .map(value -> value(value, formats))
                                                        .toList()))
                        .toList();
        return new Preview(title, columns, rows);
    }

    /// Digits are not grouped: a number may be an id or a year.
    static String value(Optional<Object> value, Formats formats) {
        return switch (value.orElse("")) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case LocalDate day -> formats.date(day);
            case LocalDateTime stamp -> formats.moment(stamp.toInstant(ZoneOffset.UTC));
            case Boolean truth -> truth ? "yes" : "no";
            case Object other -> other.toString();
        };
    }
}
