package io.takeroot.intelligence;

import io.takeroot.access.Person;
import io.takeroot.kernel.Slug;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What was learned week by week, and who wants to be told.
@Component
public class Weeks {
    private static final int MOST = 200;
    private static final int GAPS = 5;
    private static final int THEMES = 50;

    private final InsightStore insights;
    private final EvidenceStore ties;
    private final Evidence evidence;
    private final Themes themes;
    private final WinLoss records;
    private final WeekStore followers;
    private final Clock clock;

    Weeks(
            InsightStore insights,
            EvidenceStore ties,
            Evidence evidence,
            Themes themes,
            WinLoss records,
            WeekStore followers,
            Clock clock) {
        this.insights = insights;
        this.ties = ties;
        this.evidence = evidence;
        this.themes = themes;
        this.records = records;
        this.followers = followers;
        this.clock = clock;
    }

    public Learned learned(Week week) {
        var first = week.monday();
        var last = week.sunday();
        return new Learned(
                week,
                insights.countSaidBetween(first, last),
                groups(insights.saidBetween(first, last, MOST)),
                moved(ties.saidBetween(first, last)),
                gaps(week),
                records.report(WinLossSearch.EVERYTHING.between(first, last), WinLossCut.COMPETITOR)
                        .all());
    }

    public boolean isFollowedBy(Person person) {
        return followers.isFollowed(person.id());
    }

    /// The person is mailed each week from now on.
    public void follow(Person person) {
        followers.follow(person.id(), clock.instant());
    }

    public void leave(Person person) {
        followers.leave(person.id());
    }

    private List<Theme> gaps(Week week) {
        return themes.find("", 0, THEMES).stream()
                .filter(it -> it.unanswered() > 0 && !it.latest().isBefore(week.monday()))
                .limit(GAPS)
                .toList();
    }

    private static List<Learned.Group> groups(List<Insight> insights) {
        Map<Optional<Slug>, List<Insight>> byCompetitor =
                insights.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.heard().subject().competitor(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byCompetitor.entrySet().stream()
                .map(it -> new Learned.Group(it.getKey(), it.getValue()))
                .sorted(
                        Comparator.comparing((Learned.Group it) -> it.competitor().isEmpty())
                                .thenComparing(it -> -it.insights().size()))
                .toList();
    }

    private List<Learned.Moved> moved(List<EvidenceStore.Tied> tied) {
        var byClaim = tied.stream().collect(Collectors.groupingBy(EvidenceStore.Tied::claim));
        var now = evidence.of(byClaim.keySet());
        return byClaim.entrySet().stream()
                .flatMap(
                        it ->
                                Optional.ofNullable(now.get(it.getKey())).stream()
                                        .map(backing -> moved(it.getValue(), backing)))
                .sorted(
                        Comparator.comparing((Learned.Moved it) -> it.now().state())
                                .thenComparing(Learned.Moved::claim))
                .toList();
    }

    private static Learned.Moved moved(List<EvidenceStore.Tied> tied, Backing now) {
        int supporting = (int) tied.stream().filter(EvidenceStore.Tied::supports).count();
        return new Learned.Moved(now.claim(), supporting, tied.size() - supporting, now);
    }
}
