package io.takeroot.desk;

import io.takeroot.workspace.Workspace;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Counts what the desk did.
@Component
public class DeskReports {
    private static final int[] AGES = {0, 1, 3, 7, 14, 30};

    private final ReportStore figures;
    private final Workspace workspace;
    private final DeskClock clock;

    DeskReports(ReportStore figures, Workspace workspace, DeskClock clock) {
        this.figures = figures;
        this.workspace = workspace;
        this.clock = clock;
    }

    /// The requests opened this week and in the weeks before it.
    ///
    /// @param weeks how many, this one included
    public DeskReport over(int weeks) {
        var zone = workspace.settings().zone();
        var now = clock.now();
        var from = monday(now, zone).minusWeeks(weeks - 1L);
        var opened =
                figures.opened(
                        from.atStartOfDay(zone).toInstant(), now.plus(Duration.ofSeconds(1)));
        return new DeskReport(
                from,
                line(opened),
                weeks(opened, zone),
                teams(opened),
                endings(opened),
                ageing(now));
    }

    private static LocalDate monday(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static List<DeskReport.Week> weeks(List<RequestFigures> opened, ZoneId zone) {
        return grouped(opened, it -> monday(it.openedAt(), zone)).entrySet().stream()
                .map(week -> new DeskReport.Week(week.getKey(), line(week.getValue())))
                .sorted(Comparator.comparing(DeskReport.Week::monday).reversed())
                .toList();
    }

    private static List<DeskReport.Team> teams(List<RequestFigures> opened) {
        return grouped(opened, it -> it.matter().team()).entrySet().stream()
                .map(team -> new DeskReport.Team(team.getKey(), line(team.getValue())))
                .sorted(
                        Comparator.comparingInt((DeskReport.Team team) -> team.line().count())
                                .reversed()
                                .thenComparing(DeskReport.Team::team))
                .toList();
    }

    private static <K> Map<K, List<RequestFigures>> grouped(
            List<RequestFigures> opened, Function<RequestFigures, K> by) {
        return opened.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static Map<Resolution.Kind, Integer> endings(List<RequestFigures> opened) {
        var counts = new EnumMap<Resolution.Kind, Integer>(Resolution.Kind.class);
        for (var kind : Resolution.Kind.values()) {
            counts.put(kind, 0);
        }
        opened.stream()
                .flatMap(it -> it.ending().stream())
                .forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts;
    }

    private List<DeskReport.Age> ageing(Instant now) {
        var days =
                figures.open().stream()
                        .mapToLong(at -> Math.max(0, Duration.between(at, now).toDays()))
                        .toArray();
        var ages = new ArrayList<DeskReport.Age>();
        for (int i = 0; i < AGES.length; i++) {
            int from = AGES[i];
            int to = i + 1 < AGES.length ? AGES[i + 1] : Integer.MAX_VALUE;
            int count = 0;
            for (var day : days) {
                count += day >= from && day < to ? 1 : 0;
            }
            ages.add(
                    new DeskReport.Age(
                            from,
                            to == Integer.MAX_VALUE ? Optional.empty() : Optional.of(to),
                            count));
        }
        return ages;
    }

    private static DeskReport.Line line(List<RequestFigures> of) {
        var said = of.stream().filter(it -> !it.helped().isEmpty()).toList();
        return new DeskReport.Line(
                of.size(),
                typical(of.stream().flatMap(it -> it.firstReplyMinutes().stream()).toList()),
                typical(
                        of.stream()
                                .filter(it -> it.ending().isPresent() && !it.deflected())
                                .map(RequestFigures::minutes)
                                .toList()),
                new DeskReport.Part(
                        (int) said.stream().filter(it -> it.helped().equals("yes")).count(),
                        said.size()),
                new DeskReport.Part(
                        (int) of.stream().filter(RequestFigures::deflected).count(), of.size()));
    }

    /// The middle one, or the mean of the two in the middle.
    private static DeskReport.Typical typical(List<Integer> minutes) {
        int n = minutes.size();
        if (n == 0) {
            return new DeskReport.Typical(Optional.empty(), 0);
        }
        var sorted = minutes.stream().sorted().toList();
        int middle = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
        return new DeskReport.Typical(Optional.of(middle), n);
    }
}
