package io.takeroot.scorecards.web;

import io.takeroot.scorecards.ScorecardEntry;
import io.takeroot.ui.Field;
import java.util.List;

/// What the form for a new scorecard sends, as typed; its first indicator comes with
/// [NewIndicatorForm] and [IndicatorForm].
///
/// @param subject `all` or `product`
record NewScorecardForm(String title, String subject, String cadence, String rollUp) {
    static final NewScorecardForm EMPTY = new NewScorecardForm("", "all", "month", "");

    ScorecardEntry scorecard(NewIndicatorForm first, IndicatorForm terms) {
        return new ScorecardEntry(
                title, subject.equals("product"), cadence, rollUp, first.indicator(terms));
    }

    List<Field> fields() {
        return List.of(
                Field.text("title", "Title", title).mandatory(),
                Field.choice(
                        "subject",
                        "About",
                        subject,
                        List.of(
                                new Field.Choice("all", "Everything"),
                                new Field.Choice(
                                        "product", "Each product, one scorecard a product"))),
                Field.choice(
                        "cadence",
                        "One point of history each",
                        cadence,
                        List.of(
                                new Field.Choice("week", "Week"),
                                new Field.Choice("month", "Month"),
                                new Field.Choice("quarter", "Quarter"))),
                Field.choice(
                                "rollUp",
                                "One status for all",
                                rollUp,
                                List.of(
                                        new Field.Choice("", "None"),
                                        new Field.Choice("worst", "The worst indicator decides"),
                                        new Field.Choice(
                                                "weighted", "By weight, at risk counts half"),
                                        new Field.Choice(
                                                "share-on-track", "By the share that is on track")))
                        .withHint("Said with its rule on the scorecard."));
    }
}
