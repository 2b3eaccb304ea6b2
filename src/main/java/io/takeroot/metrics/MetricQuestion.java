package io.takeroot.metrics;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A query as words: what the command line and the API take.
///
/// @param by dimensions, each alone or several with commas between
/// @param where `dimension=value`, each alone or several with commas between
/// @param from first day; empty for the first of the data's first period
/// @param to first day that no longer counts; empty for the end of the data's last
///     period
/// @param grain `day`, `week`, `month`, `quarter`, `year` or `total`; empty for `total`
public record MetricQuestion(
        String metric,
        List<String> by,
        List<String> where,
        Optional<String> from,
        Optional<String> to,
        Optional<String> grain) {
    private static final String CODE = "WRONG_VALUE";

    public MetricQuestion {
        by = List.copyOf(by);
        where = List.copyOf(where);
    }

    /// The query meant.
    ///
    /// @param covered the days of the data; where the question names none, the whole periods that
    ///     hold them are read
    /// @throws Failure with everything that cannot be understood
    MetricQuery query(Period covered, FiscalCalendar calendar) {
        var problems = new ArrayList<Problem>();
        var slice = slice(problems);
        var readGrain = grain(problems);
        var whole = readGrain.map(g -> whole(covered, g, calendar)).orElse(covered);
        var first = from.flatMap(text -> day("from", text, problems)).orElse(whole.from());
        var end = to.flatMap(text -> day("to", text, problems)).orElse(whole.to());
        if (!first.isBefore(end)) {
            problems.add(
                    Problem.of(
                            CODE,
                            "from %s to %s holds no day; 'to' is the first day that no longer counts"
                                    .formatted(first, end)));
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        return new MetricQuery(Set.of(key()), slice, split(by), readGrain, new Period(first, end));
    }

    private static Period whole(Period days, Grain grain, FiscalCalendar calendar) {
        return new Period(
                grain.startOf(days.from(), calendar),
                grain.periodOf(days.lastDay(), calendar).to());
    }

    /// The metric's key.
    ///
    /// @throws Failure when it can be none
    Slug key() {
        if (!Slug.isSlug(metric)) {
            throw Failure.user("UNKNOWN_METRIC", "'" + metric + "' is not the key of a metric");
        }
        return Slug.of(metric);
    }

    private Slice slice(List<Problem> problems) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (var condition : split(where)) {
            int sign = condition.indexOf('=');
            if (sign <= 0) {
                problems.add(
                        Problem.of(
                                CODE,
                                "'" + condition + "' is no condition; write dimension=value"));
            } else {
                conditions.put(
                        condition.substring(0, sign).strip(),
                        condition.substring(sign + 1).strip());
            }
        }
        return Slice.of(conditions);
    }

    private Optional<Grain> grain(List<Problem> problems) {
        var word = grain.orElse("total").strip().toUpperCase(Locale.ROOT);
        if (word.equals("TOTAL") || word.isEmpty()) {
            return Optional.empty();
        }
        var found = Stream.of(Grain.values()).filter(g -> g.name().equals(word)).findFirst();
        if (found.isEmpty()) {
            problems.add(
                    Problem.of(
                            CODE,
                            "'%s' is no grain; one of day, week, month, quarter, year, total is expected"
                                    .formatted(grain.orElse(""))));
        }
        return found;
    }

    private static Optional<LocalDate> day(String name, String text, List<Problem> problems) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            problems.add(
                    Problem.of(
                            CODE,
                            "'%s' in '%s' is not a day; write it as 2017-12-31"
                                    .formatted(text, name)));
            return Optional.empty();
        }
    }

    /// Commas part conditions, but not where the piece after one holds no `=`: `city=Paris, TX`.
    private static List<String> split(List<String> texts) {
        var pieces = new ArrayList<String>();
        for (var text : texts) {
            boolean conditions = text.contains("=");
            for (var piece : text.split(",", -1)) {
                if (conditions && !piece.contains("=") && !pieces.isEmpty()) {
                    pieces.add(pieces.removeLast() + "," + piece);
                } else if (!piece.isBlank()) {
                    pieces.add(piece.strip());
                }
            }
        }
        return pieces;
    }
}
