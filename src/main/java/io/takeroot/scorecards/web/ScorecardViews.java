package io.takeroot.scorecards.web;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Freshness;
import io.takeroot.scorecards.RollUp;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.Stage;
import io.takeroot.scorecards.Status;
import io.takeroot.ui.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns a judged scorecard into what its template prints.
///
/// @param now for how long ago data were loaded
/// @param changeable whether the person may change targets, note things down and make decks
record ScorecardViews(
        Scorecard scorecard,
        ScorecardAddress address,
        Formats formats,
        Instant now,
        boolean changeable) {

    /// @param open the detail of the indicator that is shown open
    ScorecardView page(Optional<DetailView> open) {
        return new ScorecardView(
                counts(),
                "Where it stands on " + formats.date(scorecard.asOf()),
                scorecard.summary().sentence() + setByHand(),
                lookingBack(),
                scorecard.rolledUp().map(ScorecardViews::rolledUp).stream().toList(),
                ChainView.of(scorecard).stream().toList(),
                span(),
                scorecard.sections().stream().map(section -> section(section, open)).toList(),
                freshness(scorecard.freshness()),
                tools());
    }

    private String lookingBack() {
        return address.asOf()
                .map(
                        day ->
                                "What is known now about "
                                        + formats.date(day)
                                        + ": by today's targets and rules, with the data loaded"
                                        + " since, cut at that day.")
                .orElse("");
    }

    static ScorecardView.RolledUpView rolledUp(RollUp.Result result) {
        return new ScorecardView.RolledUpView(
                result.status().tone(), result.status().word(), result.sentence());
    }

    /// What is set by hand is not counted, and that is said.
    private String setByHand() {
        long many =
                scorecard
                        .assessments()
                        .filter(a -> scorecard.manual(a.indicator().key()).isPresent())
                        .count();
        return many == 0
                ? ""
                : " "
                        + formats.count(many, "status is", "statuses are")
                        + " set by hand and not counted.";
    }

    private ScorecardView.ToolsView tools() {
        return tools(address, scorecard.asOf(), changeable);
    }

    static ScorecardView.ToolsView tools(
            ScorecardAddress address, LocalDate asOf, boolean changeable) {
        return new ScorecardView.ToolsView(
                address.id().url(),
                asOf.toString(),
                address.id().definition().value(),
                address.id().product().map(Slug::value).orElse(""),
                address.annotate(),
                address.arrangement(),
                address.csv(),
                changeable,
                false);
    }

    private List<ScorecardView.CountView> counts() {
        var summary = scorecard.summary();
        return Stream.of(Status.values())
                .filter(status -> status != Status.NO_DATA || summary.noData() > 0)
                .map(
                        status ->
                                new ScorecardView.CountView(
                                        status.tone(),
                                        status.word(),
                                        formats.count(summary.count(status)),
                                        status == Status.ON_TRACK ? "of " + summary.total() : ""))
                .toList();
    }

    /// What most sparklines show.
    private String span() {
        long most =
                scorecard
                        .assessments()
                        .filter(a -> a.cadence() == scorecard.cadence())
                        .mapToLong(a -> a.series().size())
                        .max()
                        .orElse(0);
        var word = scorecard.cadence().name().toLowerCase(Locale.ROOT);
        return most == 0 ? "History" : formats.count(most, word, word + "s");
    }

    private SectionView section(Scorecard.Section section, Optional<DetailView> open) {
        var stage = section.stage().map(Stage::title).orElse("");
        return new SectionView(
                ChainView.anchor(scorecard.sections().indexOf(section)),
                stage.equals(section.title()) ? "" : stage,
                section.title(),
                section.assessments().stream().map(assessment -> row(assessment, open)).toList());
    }

    private RowView row(Assessment assessment, Optional<DetailView> open) {
        var key = assessment.indicator().key();
        var words = new AssessmentWords(assessment, formats);
        var charts = new AssessmentCharts(assessment, scorecard.asOf(), formats);
        return new RowView(
                key.value(),
                assessment.title(),
                words.basis(),
                assessment.indicator().owner(),
                words.actual(),
                words.target(),
                words.targetSpan(),
                charts.bullet(),
                words.pace(),
                assessment.status().tone(),
                assessment.status().word(),
                scorecard.manual(key).map(m -> ManualView.of(m, formats)).stream().toList(),
                charts.spark(),
                words.likelihood(),
                new RowView.Links(address.opened(key), address.here(), address.fragment(key)),
                open.filter(detail -> detail.key().equals(key.value())).stream().toList());
    }

    /// `Sources: sales_pipeline.csv. Loaded 2 hours ago; data to 31 Dec 2017.`
    String freshness(Freshness freshness) {
        var files =
                freshness.files().isEmpty()
                        ? ""
                        : "Sources: " + String.join(", ", freshness.files()) + ". ";
        var loaded =
                freshness
                        .loadedAt()
                        .map(at -> "Loaded " + formats.since(at, now))
                        .orElse("Nothing loaded yet");
        var covered = freshness.covered().map(day -> "; data to " + formats.date(day)).orElse("");
        return files + loaded + covered + ".";
    }
}
