package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.TargetEntry;
import io.takeroot.ui.Field;
import java.util.List;

/// What the form for owner and target sends, as typed.
record TargetForm(String owner, String form, String value, String over, String by, String per) {
    private static final List<Field.Choice> FORMS =
            List.of(
                    new Field.Choice("value", "A value"),
                    new Field.Choice("growth", "Growth over an earlier period"),
                    new Field.Choice("band", "A band: neither below nor above"));
    private static final List<Field.Choice> PERIODS =
            List.of(
                    new Field.Choice("", "As the scorecard"),
                    new Field.Choice("week", "Week"),
                    new Field.Choice("month", "Month"),
                    new Field.Choice("quarter", "Quarter"),
                    new Field.Choice("year", "Year"));

    static TargetForm of(String owner, TargetEntry entry) {
        return new TargetForm(
                owner, entry.form(), entry.value(), entry.over(), entry.by(), entry.per());
    }

    Scorecards.Change change() {
        return new Scorecards.Change(owner.strip(), new TargetEntry(form, value, over, by, per));
    }

    List<Field> fields() {
        return List.of(
                Field.text("owner", "Owner", owner).withHint("Who answers for it."),
                Field.choice("form", "Kind of target", form, FORMS),
                Field.text("value", "Target", value)
                        .withHint(
                                "66%, 1200000, or for a band 45, 60. Empty for no target; on a"
                                        + " product's scorecard empty means the common one."),
                Field.of("by", "By", "date", by)
                        .withHint("The last day of the period that is measured."),
                Field.choice("per", "Measured over a", per, PERIODS),
                Field.text("over", "Growth over", over)
                        .withHint("For growth only: 2017, 2017-Q1, 2017-03 or 2017-W12."));
    }
}
