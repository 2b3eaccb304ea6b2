package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Audience;
import io.takeroot.scorecards.IndicatorEntry;
import io.takeroot.scorecards.TargetEntry;
import io.takeroot.ui.Field;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the form for an indicator sends, as typed.
///
/// @param form of the target
/// @param per how long the target's period is
/// @param over the period that growth is measured over
/// @param seen the version of the definition that the form began with
record IndicatorForm(
        String owner,
        String form,
        String value,
        String over,
        String by,
        String per,
        String weight,
        String shown,
        String seen) {
    private static final List<Field.Choice> FORMS =
            List.of(
                    new Field.Choice("value", "A value"),
                    new Field.Choice("growth", "Growth over an earlier period"),
                    new Field.Choice("band", "A band: neither below nor above"),
                    new Field.Choice("each", "A value for each period"),
                    new Field.Choice("plan", "A plan: another metric"));
    private static final List<Field.Choice> PERIODS =
            List.of(
                    new Field.Choice("", "As the scorecard"),
                    new Field.Choice("week", "Week"),
                    new Field.Choice("month", "Month"),
                    new Field.Choice("quarter", "Quarter"),
                    new Field.Choice("year", "Year"));

    /// What is not sent is empty.
    IndicatorForm {
        shown = text(shown);
        weight = text(weight);
        seen = text(seen);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    static IndicatorForm of(IndicatorEntry entry, String seen) {
        var target = entry.target();
        return new IndicatorForm(
                entry.owner(),
                target.form(),
                target.value(),
                target.over(),
                target.by(),
                target.per(),
                entry.weight(),
                entry.shown(),
                seen);
    }

    static IndicatorForm empty(String seen) {
        return of(new IndicatorEntry("", TargetEntry.NONE), seen);
    }

    IndicatorEntry entry() {
        return new IndicatorEntry(
                owner.strip(), new TargetEntry(form, value, over, by, per), weight, shown);
    }

    List<Field> fields() {
        return Stream.concat(owned().stream(), terms().stream()).toList();
    }

    /// Owner and target.
    List<Field> owned() {
        return List.of(
                Field.person("owner", "Owner", owner).withHint("Who answers for it."),
                Field.choice("form", "Kind of target", form, FORMS),
                Field.text("value", "Target", value)
                        .withHint(
                                "66%, 1200000; for a band 45, 60; for each period 2018-Q1: 100,"
                                        + " 2018-Q2: 120; for a plan the metric's key. Empty for no"
                                        + " target; on a product's scorecard empty means the common"
                                        + " one."),
                Field.of("by", "By", "date", by)
                        .withHint(
                                "The last day of the period that is measured. Not needed for each"
                                        + " period, nor for a plan that is held to every period."),
                Field.choice("per", "Measured over a", per, PERIODS),
                Field.text("over", "Growth over", over)
                        .withHint("For growth only: 2017, 2017-Q1, 2017-03 or 2017-W12."));
    }

    private List<Field> terms() {
        return List.of(
                Field.text("weight", "Weight", weight)
                        .withHint(
                                "How much it counts where the scorecard is rolled up: 2, or from"
                                        + " days on 2017-01-01: 1, 2018-01-01: 2. Empty for one."),
                Field.choice(
                        "shown",
                        "Seen by",
                        shown.isEmpty() ? Audience.EVERYONE.text() : shown,
                        List.of(
                                new Field.Choice("yes", "Everyone"),
                                new Field.Choice("marketer", "Marketers and above"),
                                new Field.Choice("lead", "Leads and administrators"),
                                new Field.Choice("administrator", "Administrators"),
                                new Field.Choice("no", "Nobody: it rests"))));
    }
}
