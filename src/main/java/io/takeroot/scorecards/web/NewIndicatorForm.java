package io.takeroot.scorecards.web;

import io.takeroot.metrics.Metric;
import io.takeroot.scorecards.Arrangement;
import io.takeroot.scorecards.ScorecardEntry;
import io.takeroot.scorecards.Stage;
import io.takeroot.ui.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the form for one more indicator sends, as typed; owner and target come with
/// [IndicatorForm].
///
/// @param section title of a section that is there; empty for that of the stage
record NewIndicatorForm(
        String metric, String role, @Nullable String section, @Nullable String stage) {
    private static final List<Field.Choice> ROLES =
            List.of(
                    new Field.Choice("lagging", "Lagging: the result"),
                    new Field.Choice("leading", "Leading: it moves first"));

    static final NewIndicatorForm EMPTY = new NewIndicatorForm("", "lagging", "", "lagging");

    /// For the last section that there is.
    static NewIndicatorForm atTheEndOf(List<Arrangement.Section> sections) {
        return sections.isEmpty()
                ? EMPTY
                : new NewIndicatorForm("", "lagging", sections.getLast().title(), "lagging");
    }

    ScorecardEntry.NewIndicator indicator(IndicatorForm terms) {
        return new ScorecardEntry.NewIndicator(
                metric, role, text(section), text(stage), terms.entry());
    }

    List<Field> fields(List<Metric> metrics, List<Arrangement.Section> sections) {
        var fields = new ArrayList<Field>();
        fields.add(
                Field.choice("metric", "Metric", metric, choices(metrics))
                        .mandatory()
                        .withHint("What is measured."));
        fields.add(Field.choice("role", "Role", role, ROLES));
        if (!sections.isEmpty()) {
            fields.add(Field.choice("section", "Section", text(section), places(sections)));
        }
        fields.add(
                Field.choice("stage", "Link of the chain", text(stage), stages())
                        .withHint(
                                sections.isEmpty()
                                        ? "The section that it begins is named after it."
                                        : "For a new section, which is named after it."));
        return List.copyOf(fields);
    }

    /// What is not sent is empty.
    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static List<Field.Choice> choices(List<Metric> metrics) {
        return Stream.concat(
                        Stream.of(new Field.Choice("", "Choose a metric")),
                        metrics.stream()
                                .sorted(Comparator.comparing(Metric::title))
                                .map(m -> new Field.Choice(m.key().value(), m.title())))
                .toList();
    }

    private static List<Field.Choice> places(List<Arrangement.Section> sections) {
        return Stream.concat(
                        sections.stream().map(s -> new Field.Choice(s.title(), s.title())),
                        Stream.of(new Field.Choice("", "A new one")))
                .toList();
    }

    private static List<Field.Choice> stages() {
        return Stream.of(Stage.values())
                .map(stage -> new Field.Choice(stage.text(), stage.title()))
                .toList();
    }
}
