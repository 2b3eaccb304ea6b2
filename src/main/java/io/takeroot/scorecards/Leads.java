package io.takeroot.scorecards;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Grain;
import io.takeroot.metrics.Metrics;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.leadlag.LeadAnswer;
import io.takeroot.statistics.leadlag.LeadTests;
import io.takeroot.statistics.leadlag.Ledger;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which metrics lead which: the front door to the ledger of all pairs ever tested.
@Component
public class Leads {
    private static final int DAYS_FOR_MONTHS = 3 * 365;

    private final Scorecards scorecards;
    private final Metrics metrics;
    private final Workspace workspace;
    private final LeadStore store;
    private final Clock clock;

    Leads(
            Scorecards scorecards,
            Metrics metrics,
            Workspace workspace,
            LeadStore store,
            Clock clock) {
        this.scorecards = scorecards;
        this.metrics = metrics;
        this.workspace = workspace;
        this.store = store;
        this.clock = clock;
    }

    /// Tests the pairs in question and keeps every test, whatever comes out.
    ///
    /// The leading indicators are judged beside each other, one lagging indicator at a time.
    ///
    /// @return how many pairs were tested
    /// @throws Failure `UNKNOWN_SCORECARD`, `UNKNOWN_INDICATOR`, or `LEADS_NOTHING_TO_TEST` when
    ///     nothing remains to compare
    public int test(LeadQuestion question, Actor by) {
        var subject =
                scorecards
                        .find(question.scorecard())
                        .orElseThrow(() -> scorecards.unknown(question.scorecard()));
        var today = workspace.today();
        var setting = Setting.of(today, today, workspace.settings());
        var histories =
                new LeadHistories(
                        metrics, new Studies(metrics, setting, subject), question.grain());
        var leading = read(histories, chosen(question, Indicator.Role.LEADING));
        var lagging = read(histories, chosen(question, Indicator.Role.LAGGING));
        int tested = 0;
        for (var one : lagging) {
            tested += test(histories, one, withoutItself(leading, one), by);
        }
        if (tested == 0) {
            throw Failure.user(
                    "LEADS_NOTHING_TO_TEST",
                    "scorecard '"
                            + question.scorecard().text()
                            + "' has no leading and lagging indicator with figures to compare;"
                            + " give its indicators roles, or pick two that have data");
        }
        return tested;
    }

    /// What is known of every pair by now, weighed against all tests ever made.
    public KnownLeads known() {
        var records = store.all();
        var ledger = new Ledger(records.stream().map(LeadRecord::entry).toList());
        var newest = new LinkedHashMap<String, LeadRecord>();
        records.forEach(record -> newest.put(record.pair().name(), record));
        var answers = ledger.answers();
        var leads =
                newest.values().stream()
                        .map(
                                record ->
                                        new KnownLead(
                                                record.pair(),
                                                Objects.requireNonNull(
                                                        answers.get(record.pair().name())),
                                                record.at(),
                                                record.by()))
                        .sorted(
                                Comparator.comparingInt((KnownLead lead) -> rank(lead.answer()))
                                        .thenComparingDouble(lead -> q(lead.answer()))
                                        .thenComparing(lead -> lead.pair().name()))
                        .toList();
        return new KnownLeads(leads, ledger.tests());
    }

    /// The periods that a scorecard's figures are best compared by: months where there are three
    /// years of them, else weeks.
    public Grain usualGrain(ScorecardId scorecard) {
        var keys =
                scorecards.indicators(scorecard).stream()
                        .map(Indicator::metric)
                        .filter(key -> metrics.find(key).isPresent())
                        .filter(key -> metrics.problems(key).isEmpty())
                        .toList();
        return metrics.covered(keys).filter(days -> days.days() >= DAYS_FOR_MONTHS).isPresent()
                ? Grain.MONTH
                : Grain.WEEK;
    }

    private List<Indicator> chosen(LeadQuestion question, Indicator.Role role) {
        var picked =
                switch (role) {
                    case LEADING -> question.leading();
                    case LAGGING -> question.lagging();
                };
        return picked.map(key -> List.of(scorecards.indicator(question.scorecard(), key)))
                .orElseGet(
                        () ->
                                scorecards.indicators(question.scorecard()).stream()
                                        .filter(indicator -> indicator.role() == role)
                                        .toList());
    }

    private static List<LeadHistories.History> read(
            LeadHistories histories, List<Indicator> indicators) {
        var read = new LinkedHashMap<LeadPair.Side, LeadHistories.History>();
        indicators.stream()
                .map(histories::of)
                .flatMap(Optional::stream)
                .forEach(history -> read.putIfAbsent(history.side(), history));
        return List.copyOf(read.values());
    }

    private static List<LeadHistories.History> withoutItself(
            List<LeadHistories.History> leading, LeadHistories.History lagging) {
        return leading.stream().filter(one -> !one.side().equals(lagging.side())).toList();
    }

    private int test(
            LeadHistories histories,
            LeadHistories.History lagging,
            List<LeadHistories.History> leading,
            Actor by) {
        var all = new ArrayList<>(leading);
        all.add(lagging);
        var periods = histories.periods(all);
        var result = histories.series(lagging, periods);
        var causes = new ArrayList<Series>();
        leading.forEach(one -> causes.add(histories.series(one, periods)));
        var tests = LeadTests.of(result, causes, LeadTests.REACH);
        for (int i = 0; i < tests.size(); i++) {
            store.keep(
                    new LeadRecord(
                            new LeadPair(leading.get(i).side(), lagging.side(), histories.grain()),
                            LeadHistories.fingerprint(result, causes.get(i)),
                            tests.get(i),
                            clock.instant(),
                            by.name()));
        }
        return tests.size();
    }

    private static int rank(LeadAnswer answer) {
        return switch (answer) {
            case LeadAnswer.Leads leads -> 0;
            case LeadAnswer.DoesNotLead no -> 1;
            case LeadAnswer.TooFewObservations few -> 2;
            case LeadAnswer.NotDefined not -> 3;
        };
    }

    private static double q(LeadAnswer answer) {
        return switch (answer) {
            case LeadAnswer.Leads leads -> leads.q();
            case LeadAnswer.DoesNotLead no -> no.q();
            case LeadAnswer.TooFewObservations few -> 1;
            case LeadAnswer.NotDefined not -> 1;
        };
    }
}
