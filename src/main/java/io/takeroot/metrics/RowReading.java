package io.takeroot.metrics;

import io.takeroot.connect.Expression;
import io.takeroot.connect.RowsLink;
import io.takeroot.connect.RowsPage;
import io.takeroot.connect.RowsQuery;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks up the rows that a part of a reading counted.
final class RowReading {
    private static final int MOST = 100;

    private final MetricBook book;
    private final Facts facts;

    RowReading(MetricBook book, Facts facts) {
        this.book = book;
        this.facts = facts;
    }

    RowsBehind.Part rows(Term.OfPart leaf, Slice slice, Period period) {
        var part = leaf.part();
        var span = part.time().map(time -> reach(leaf, period));
        var page =
                facts.rows(
                        new RowsQuery(
                                part.dataset(),
                                conditions(part),
                                slice,
                                part.time(),
                                span,
                                0,
                                MOST));
        return new RowsBehind.Part(
                part.metric(),
                part.dataset(),
                RowsLink.to(part.dataset(), texts(part), slice, part.time(), span),
                page.columns().stream().map(RowsPage.Column::name).toList(),
                page.rows().stream().map(row -> cells(row, page.columns())).toList(),
                page.total());
    }

    private Period reach(Term.OfPart leaf, Period period) {
        var from =
                leaf.window()
                        .map(
                                window ->
                                        window.start(period, facts.calendar())
                                                .orElse(Planner.BEGINNING))
                        .orElse(period.from());
        return new Period(from, period.to());
    }

    /// Rows without a value in what is measured do not count.
    private static List<Expression> conditions(Part part) {
        var conditions = new ArrayList<Expression>();
        part.where().ifPresent(conditions::add);
        part.of()
                .ifPresent(
                        of -> conditions.add(new Expression.Not(new Expression.Missing(of, 0), 0)));
        return conditions;
    }

    /// The same conditions as they are written in definitions.
    private List<String> texts(Part part) {
        var texts = new ArrayList<String>();
        if (book.metric(part.metric()).formula() instanceof Formula.Simple simple) {
            simple.where().ifPresent(texts::add);
            simple.of().ifPresent(of -> texts.add("(" + of + ") is not null"));
        }
        return texts;
    }

    private static Map<String, String> cells(RowsPage.Row row, List<RowsPage.Column> columns) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i).name(), text(row.values().get(i)));
        }
        return cells;
    }

    private static String text(Optional<Object> value) {
        return value.map(
                        seen ->
                                seen instanceof BigDecimal number
                                        ? number.stripTrailingZeros().toPlainString()
                                        : seen.toString())
                .orElse("");
    }
}
