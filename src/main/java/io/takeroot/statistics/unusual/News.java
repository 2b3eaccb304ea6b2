package io.takeroot.statistics.unusual;

import io.takeroot.statistics.Series;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What one indicator's newest value says: nothing new, an unusual point, or a refusal; and how
/// rare it is.
///
/// @param refusal why it cannot be judged, if it cannot
/// @param point what is unusual about it, if anything is
/// @param probability how rarely a usual value is as far off
/// @param observations the number of values that were not missing
record News(
        Optional<Findings> refusal,
        Optional<UnusualPoint> point,
        double probability,
        int observations) {

    /// Older values than this many, or ten seasons, say little about today.
    private static final int NEWEST = 260;

    private static final int SEASONS = 10;

    /// A shift is told at the latest this many periods after it began.
    private static final int LATEST = 2;

    /// The news of the last value; the structure is fitted to the values before it.
    static News of(Series series) {
        var recent = recent(series);
        int length = recent.values().length;
        var before = UnusualPoints.seasonal(first(recent, Math.max(0, length - 1)));
        var refusal = UnusualPoints.refusal(recent).or(() -> UnusualPoints.refusal(before));
        if (refusal.isPresent()) {
            return new News(refusal, Optional.empty(), 1, series.observations());
        }
        var until = new Series(recent.values(), before.season(), series.scale());
        var structure = Judgement.structure(before);
        int skipped = series.values().length - length;
        var point = point(until, structure).map(found -> found.later(skipped));
        double probability =
                point.map(UnusualPoint::probability)
                        .orElseGet(() -> Judgement.of(until, structure).lastProbability());
        return new News(Optional.empty(), point, probability, series.observations());
    }

    /// The unusual point at the last place: its own value, or a shift that is known only now.
    static Optional<UnusualPoint> point(Series series, Structure structure) {
        var judgement = Judgement.of(series, structure);
        int last = series.values().length - 1;
        var point = judgement.at(last);
        for (int start = last - 1; point.isEmpty() && start >= last - LATEST; start--) {
            if (judgement.moved(start)) {
                var yesterday = Judgement.of(first(series, last), structure);
                boolean known = yesterday.moved(start) || yesterday.moved(start - 1);
                return known ? Optional.empty() : Optional.of(judgement.shift(start, last));
            }
        }
        return point;
    }

    /// The findings of each indicator, its point held back where the budget has no room for it:
    /// rare ones first, by name where they are as rare.
    static Map<String, Findings> within(AlarmBudget budget, Map<String, News> news) {
        var judged = news.values().stream().filter(each -> each.refusal().isEmpty()).toList();
        double limit =
                budget.limit(judged.stream().mapToDouble(News::probability).sorted().toArray());
        var told =
                news.entrySet().stream()
                        .filter(each -> each.getValue().rationed())
                        .filter(each -> each.getValue().probability() <= limit)
                        .sorted(
                                Comparator.comparingDouble(
                                                (Map.Entry<String, News> each) ->
                                                        each.getValue().probability())
                                        .thenComparing(Map.Entry::getKey))
                        .limit(budget.most(judged.size()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        var findings = new LinkedHashMap<String, Findings>();
        news.forEach(
                (name, each) ->
                        findings.put(name, each.findings(each.rationed() && !told.contains(name))));
        return findings;
    }

    /// A missing value is a fact, so it takes no part.
    private boolean rationed() {
        return point.isPresent() && probability > 0;
    }

    private Findings findings(boolean heldBack) {
        var points = point.stream().toList();
        return refusal.orElseGet(
                () ->
                        new Findings.Judged(
                                heldBack ? List.of() : points,
                                heldBack ? points : List.of(),
                                observations,
                                "structural model, values up to today"));
    }

    private static Series recent(Series series) {
        var values = series.values();
        int keep = Math.max(NEWEST, SEASONS * series.season());
        return new Series(
                Arrays.copyOfRange(values, Math.max(0, values.length - keep), values.length),
                series.season(),
                series.scale());
    }

    static Series first(Series series, int count) {
        return new Series(Arrays.copyOf(series.values(), count), series.season(), series.scale());
    }
}
