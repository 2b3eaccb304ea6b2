package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Arrangement;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Stage;
import io.takeroot.ui.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The indicators of a scorecard as they can be arranged, and the form for one more.
///
/// @param wrong what is wrong with the form as it was sent
/// @param seen the version of the definition that the page stands on
/// @param page address of this page
/// @param rules address of the status rules of all
/// @param back the scorecard
public record ArrangementView(
        List<String> wrong,
        List<Section> sections,
        List<Field> fields,
        String seen,
        String page,
        String rules,
        String back) {
    public ArrangementView {
        wrong = List.copyOf(wrong);
        sections = List.copyOf(sections);
        fields = List.copyOf(fields);
    }

    /// @param stage of the chain, where it is not the title itself; else empty
    public record Section(String title, String stage, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// One indicator.
    ///
    /// @param hint its metric, role and owner
    /// @param seenBy empty for everyone
    /// @param first whether nothing stands above it on the page
    /// @param last whether nothing stands below it
    /// @param settings address of its form
    public record Line(
            String key,
            String title,
            String hint,
            String seenBy,
            boolean first,
            boolean last,
            String settings,
            String rules) {}

    static List<Section> sections(
            Arrangement arrangement, ScorecardId id, Function<Indicator, String> titles) {
        var all =
                arrangement.sections().stream()
                        .flatMap(section -> section.indicators().stream())
                        .toList();
        var sections = new ArrayList<Section>();
        for (var section : arrangement.sections()) {
            var stage = section.stage().map(Stage::title).orElse("");
            sections.add(
                    new Section(
                            section.title(),
                            stage.equals(section.title()) ? "" : stage,
                            section.indicators().stream()
                                    .map(i -> line(i, all, id, titles.apply(i)))
                                    .toList()));
        }
        return sections;
    }

    private static Line line(
            Indicator indicator, List<Indicator> all, ScorecardId id, String title) {
        var address = new ScorecardAddress(id, id.url(), java.util.Optional.empty());
        var audience = indicator.terms().audience();
        return new Line(
                indicator.key().value(),
                title,
                indicator.role().name().toLowerCase(Locale.ROOT)
                        + ", "
                        + (indicator.owner().isEmpty() ? "nobody owns it" : indicator.owner()),
                switch (audience) {
                    case EVERYONE -> "";
                    case NOBODY -> "rests";
                    case MARKETER, LEAD, ADMINISTRATOR -> "from " + audience.text() + " on";
                },
                all.getFirst().equals(indicator),
                all.getLast().equals(indicator),
                address.target(indicator.key()),
                address.rules() + "?indicator=" + indicator.key());
    }
}
