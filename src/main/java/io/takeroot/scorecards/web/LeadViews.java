package io.takeroot.scorecards.web;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.KnownLead;
import io.takeroot.scorecards.KnownLeads;
import io.takeroot.scorecards.LeadPair;
import io.takeroot.scorecards.Leads;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Subject;
import io.takeroot.statistics.leadlag.LeadAnswer;
import io.takeroot.statistics.leadlag.LeadTest;
import io.takeroot.statistics.leadlag.LeadTests;
import io.takeroot.statistics.leadlag.Ledger;
import io.takeroot.ui.Field;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Puts together what the page of leads shows.
@Component
final class LeadViews {
    private final Leads leads;
    private final Scorecards scorecards;
    private final Metrics metrics;
    private final ScorecardPages shown;
    private final Clock clock;

    LeadViews(
            Leads leads,
            Scorecards scorecards,
            Metrics metrics,
            ScorecardPages shown,
            Clock clock) {
        this.leads = leads;
        this.scorecards = scorecards;
        this.metrics = metrics;
        this.shown = shown;
        this.clock = clock;
    }

    LeadsView view(String scorecard, boolean mayTest) {
        var known = leads.known();
        var chosen = chosen(scorecard);
        return new LeadsView(
                summary(known),
                chosen.map(subject -> subject.id().text()).orElse(""),
                Field.choice(
                        "scorecard",
                        "Scorecard",
                        chosen.map(subject -> subject.id().text()).orElse(""),
                        scorecards.all().stream()
                                .map(s -> new Field.Choice(s.id().text(), s.title()))
                                .toList()),
                chosen.map(subject -> fields(subject.id())).orElse(List.of()),
                mayTest && chosen.isPresent(),
                known.leads().stream().map(this::line).toList());
    }

    private Optional<Subject> chosen(String scorecard) {
        return ScorecardId.parse(scorecard)
                .flatMap(scorecards::find)
                .or(() -> scorecards.all().stream().findFirst());
    }

    private String summary(KnownLeads known) {
        if (known.leads().isEmpty()) {
            return "Which figures move first, so that they can warn: tested on your own data.";
        }
        long called =
                known.leads().stream()
                        .filter(lead -> lead.answer() instanceof LeadAnswer.Leads)
                        .count();
        var formats = shown.formats();
        return formats.count(called, "lead", "leads")
                + " among "
                + formats.count(known.tests(), "test", "tests")
                + " that count. Of the leads called, at most "
                + formats.percent(Ledger.RATE)
                + " are expected to be wrong, however many pairs are tried.";
    }

    private List<Field> fields(ScorecardId id) {
        var indicators = scorecards.indicators(id);
        return List.of(
                Field.choice(
                        "leading",
                        "Does this move first?",
                        "",
                        choices(id, indicators, Indicator.Role.LEADING, "All leading indicators")),
                Field.choice(
                        "lagging",
                        "Before this",
                        "",
                        choices(id, indicators, Indicator.Role.LAGGING, "All lagging indicators")),
                Field.choice(
                                "grain",
                                "Compared by",
                                LeadForm.word(leads.usualGrain(id)),
                                List.of(
                                        new Field.Choice(LeadForm.word(Grain.WEEK), "weeks"),
                                        new Field.Choice(LeadForm.word(Grain.MONTH), "months")))
                        .withHint(
                                "At least "
                                        + LeadTests.FEWEST_OBSERVATIONS
                                        + " periods that both figures know are needed."));
    }

    /// All of the role, then those of the role, then the others.
    private List<Field.Choice> choices(
            ScorecardId id, List<Indicator> indicators, Indicator.Role role, String all) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", all));
        for (boolean ofRole : new boolean[] {true, false}) {
            indicators.stream()
                    .filter(indicator -> (indicator.role() == role) == ofRole)
                    .map(
                            indicator ->
                                    new Field.Choice(
                                            indicator.key().value(),
                                            scorecards.indicatorTitle(id, indicator.key())))
                    .forEach(choices::add);
        }
        return choices;
    }

    private LeadsView.Line line(KnownLead lead) {
        var words =
                new LeadWords(
                        lead,
                        title(lead.pair().leading().metric()),
                        title(lead.pair().lagging().metric()));
        return new LeadsView.Line(
                words.leading() + " → " + words.lagging(),
                hint(lead.pair()),
                words.tone(),
                words.verdict(),
                words.sentence(),
                words.strength(),
                words.evidence(),
                shown.formats().since(lead.at(), clock.instant()) + ", " + lead.by(),
                lead.answer() instanceof LeadAnswer.Leads(LeadTest.Tested test, double q)
                        ? marks(test)
                        : List.of());
    }

    private static List<LeadsView.Mark> marks(LeadTest.Tested test) {
        return IntStream.rangeClosed(1, Math.max(LeadTests.REACH, test.highLag()))
                .mapToObj(
                        lag ->
                                new LeadsView.Mark(
                                        lag,
                                        lag == test.lag()
                                                ? "peak"
                                                : lag >= test.lowLag() && lag <= test.highLag()
                                                        ? "inside"
                                                        : "outside"))
                .toList();
    }

    private static String hint(LeadPair pair) {
        var all = Slice.ALL.words();
        var leading = pair.leading().slice();
        var lagging = pair.lagging().slice();
        var slice = leading.equals(lagging) ? leading : leading + " before " + lagging;
        return (slice.equals(all) ? "" : slice + ", ") + LeadWords.each(pair.grain());
    }

    private String title(Slug metric) {
        return metrics.find(metric).map(Metric::title).orElse(metric.value());
    }
}
