package io.takeroot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.connect.ValueKind;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.workspace.Definitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricBookTests {
    private static final Shape DEALS = deals();

    @Test
    void aUnitIsInferredFromWhatIsMeasured() {
        assertThat(unit("measure: count")).isEqualTo(new Unit.Count());
        assertThat(unit("measure: distinct\nof: agent")).isEqualTo(new Unit.Count());
        assertThat(unit("measure: sum\nof: close_value")).isEqualTo(new Unit.Money("USD"));
        assertThat(unit("measure: average\nof: close_value * 2")).isEqualTo(new Unit.Money("USD"));
        assertThat(unit("measure: median\nof: days_between(engage_date, close_date)"))
                .isEqualTo(new Unit.Days());
        assertThat(unit("measure: average\nof: 1 - close_value / price"))
                .isEqualTo(new Unit.Plain());
        assertThat(unit("measure: sum\nof: seats")).isEqualTo(new Unit.Plain());
    }

    @Test
    void aRatioOfLikesIsAShareAndOfMoneyOverCountsIsMoney() {
        var book =
                book(
                        """
                        kind: metric
                        key: won
                        dataset: deals
                        measure: count
                        where: stage = 'Won'
                        ---
                        kind: metric
                        key: all
                        dataset: deals
                        measure: count
                        ---
                        kind: metric
                        key: revenue
                        dataset: deals
                        measure: sum
                        of: close_value
                        ---
                        kind: metric
                        key: win_rate
                        ratio: {of: won, over: all}
                        ---
                        kind: metric
                        key: size
                        ratio: {of: revenue, over: won}
                        ---
                        kind: metric
                        key: per_deal
                        derived: revenue / all
                        """);

        assertThat(book.problems()).isEmpty();
        assertThat(book.metric(Slug.of("win_rate")).unit()).isEqualTo(new Unit.Percent());
        assertThat(book.metric(Slug.of("size")).unit()).isEqualTo(new Unit.Money("USD"));
        assertThat(book.metric(Slug.of("per_deal")).unit()).isEqualTo(new Unit.Money("USD"));
    }

    @Test
    void aWindowOverARatioStandsAtItsParts() {
        var book =
                book(
                        """
                        kind: metric
                        key: won
                        dataset: deals
                        measure: count
                        ---
                        kind: metric
                        key: share
                        ratio: {of: won, over: won}
                        ---
                        kind: metric
                        key: share_to_date
                        cumulative: {of: share, window: quarter-to-date}
                        """);

        assertThat(book.term(Slug.of("share_to_date")).parts())
                .extracting(Term.OfPart::window)
                .containsOnly(Optional.of(new Window.ToDate(Grain.QUARTER)));
    }

    @Test
    void whatIsWrongIsSaidWithItsPlaceAndWhatWasMeant() {
        check(simple("measure: count", "dataset: deal"), "UNKNOWN_DATASET", "did you mean deals?");
        check(
                simple("measure: sum", "of: close_valu"),
                "UNKNOWN_COLUMN",
                "did you mean close_value?");
        check(
                simple("measure: count", "where: stag = 'Won'"),
                "UNKNOWN_COLUMN",
                "did you mean stage?");
        check(simple("measure: count", "time: closed"), "UNKNOWN_COLUMN", "no column closed");
        check(simple("measure: count", "time: stage"), "WRONG_TYPE", "a date is expected");
        check(simple("measure: sum", "of: stage"), "WRONG_TYPE", "a number is expected");
        check(simple("measure: sum"), "MISSING_FIELD", "add 'of: column'");
        check(simple("measure: total", "of: seats"), "WRONG_VALUE", "is not a measure");
        check(simple("measure: percentile", "of: seats"), "WRONG_VALUE", "percentile: 0.9");
        check(simple("measure: count", "where: stage = "), "EXPRESSION", "at character");
        check(simple("measure: count", "where: seats + 1"), "EXPRESSION", "a condition");
        check(simple("measure: count", "unit: dollars"), "WRONG_VALUE", "is not a unit");
        check(simple("measure: count", "colour: red"), "UNKNOWN_FIELD", "'colour'");
        check(simple("measure: count", "missing: nil"), "WRONG_VALUE", "zero is expected");
        check("title: Nothing", "WRONG_METRIC", "exactly one is expected");
        check("measure: count\nderived: a / b", "WRONG_METRIC", "measure and derived");
        check("ratio: {of: wrong, over: wrong}", "UNKNOWN_METRIC", "which is not a metric");
        check("derived: wrong + 1", "UNKNOWN_METRIC", "stands on wrong");
        check("derived: 1 + 2", "EXPRESSION", "is not made of metric keys");
        check("derived: lower(tested)", "EXPRESSION", "is not made of metric keys");
        check("cumulative: {of: tested, window: sometime}", "WRONG_VALUE", "is not a window");
        check("derived: tested + 1", "CYCLIC_METRIC", "tested -> tested");
    }

    @Test
    void aCircleOfMetricsIsShownAndWhatStandsOnItCannotBeRead() {
        var book =
                book(
                        """
                        kind: metric
                        key: a
                        derived: b + 1
                        ---
                        kind: metric
                        key: b
                        ratio: {of: c, over: c}
                        ---
                        kind: metric
                        key: c
                        cumulative: {of: a, window: all-time}
                        """);

        assertThat(book.terms()).isEmpty();
        assertThat(book.problems().values().stream().flatMap(List::stream).map(Problem::message))
                .anyMatch(message -> message.contains("a -> b -> c -> a"));
    }

    @Test
    void aWindowOverAWindowIsRefused() {
        var book =
                book(
                        """
                        kind: metric
                        key: deals
                        dataset: deals
                        measure: count
                        ---
                        kind: metric
                        key: to_date
                        cumulative: {of: deals, window: month-to-date}
                        ---
                        kind: metric
                        key: twice
                        cumulative: {of: to_date, trailing: 3 months}
                        """);

        assertThat(book.problems().get(Slug.of("twice")))
                .singleElement()
                .extracting(Problem::code, Problem::place)
                .containsExactly("WRONG_METRIC", "metrics.yaml:10");
    }

    private static void check(String body, String code, String words) {
        var problems = new ArrayList<Problem>();
        var yaml = "kind: metric\nkey: tested\n" + body + "\n";
        var drafts =
                Definitions.parse(yaml, "metrics.yaml").stream()
                        .flatMap(d -> DraftReader.read(d, problems).stream())
                        .toList();
        BookMaking.book(drafts, shapes()).problems().values().forEach(problems::addAll);

        assertThat(problems)
                .as(body)
                .anySatisfy(
                        problem -> {
                            assertThat(problem.code()).isEqualTo(code);
                            assertThat(problem.message()).contains(words);
                            assertThat(problem.place()).startsWith("metrics.yaml:");
                        });
    }

    private static String simple(String... fields) {
        var body = String.join("\n", fields);
        return body.contains("dataset:") ? body : "dataset: deals\n" + body;
    }

    private static Unit unit(String body) {
        var book = book("kind: metric\nkey: tested\ndataset: deals\n" + body + "\n");
        return book.metric(Slug.of("tested")).unit();
    }

    private static MetricBook book(String yaml) {
        var problems = new ArrayList<Problem>();
        var drafts =
                Definitions.parse(yaml, "metrics.yaml").stream()
                        .flatMap(d -> DraftReader.read(d, problems).stream())
                        .toList();
        assertThat(problems).isEmpty();
        return BookMaking.book(drafts, shapes());
    }

    private static DatasetShapes shapes() {
        return new DatasetShapes(List.of(DEALS.dataset()), Map.of(DEALS.dataset(), DEALS));
    }

    private static Shape deals() {
        var dollars = new Unit.Money("USD");
        var plain = new Unit.Plain();
        var columns = new LinkedHashMap<String, Shape.Column>();
        columns.put("stage", new Shape.Column(ValueKind.TEXT, plain));
        columns.put("agent", new Shape.Column(ValueKind.TEXT, plain));
        columns.put("seats", new Shape.Column(ValueKind.NUMBER, plain));
        columns.put("close_value", new Shape.Column(ValueKind.NUMBER, dollars));
        columns.put("price", new Shape.Column(ValueKind.NUMBER, dollars));
        columns.put("engage_date", new Shape.Column(ValueKind.DATE, plain));
        columns.put("close_date", new Shape.Column(ValueKind.DATE, plain));
        return new Shape(Slug.of("deals"), columns, Optional.of("close_date"));
    }
}
