package io.takeroot.statistics.unusual;

import io.takeroot.statistics.Series;
import io.takeroot.statistics.unusual.UnusualPoint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/// The points of one history, from the interventions that were found in it.
final class Judgement {

    private static final double NINETEEN_OF_TWENTY = 1.96;
    private static final double NEARLY_NOTHING = 0.05;
    private static final double MOST_MISSING = 0.1;
    private static final TDistribution LONG_TAILED = TDistribution.of(6);

    private final double[] raw;
    private final Worked worked;
    private final Filter filter;
    private final Hunt hunt;

    private Judgement(Series series, Worked worked, Structure structure) {
        this.raw = series.values();
        this.worked = worked;
        this.hunt = Hunt.within(worked.values(), series.season(), structure);
        this.filter = new Filter(worked.values(), series.season(), structure, hunt.interventions());
    }

    static Judgement of(Series series, Structure structure) {
        return new Judgement(series, Worked.of(series), structure);
    }

    /// The structure that the worked history shows.
    static Structure structure(Series series) {
        return StructureFit.of(Worked.of(series).values(), series.season());
    }

    /// The unusual points from the place `first` on.
    List<UnusualPoint> points(int first) {
        var points = new ArrayList<UnusualPoint>();
        for (int place = first; place < raw.length; place++) {
            at(place).ifPresent(points::add);
        }
        return points;
    }

    /// The unusual point at the place, if it is one.
    Optional<UnusualPoint> at(int place) {
        if (Double.isNaN(raw[place])) {
            return newlyMissing(place) ? Optional.of(missing(place)) : Optional.empty();
        }
        if (moved(place)) {
            return Optional.of(shift(place, place));
        }
        return hunt.interventions().ignored(place) ? Optional.of(single(place)) : Optional.empty();
    }

    boolean moved(int place) {
        return hunt.interventions().moved(place);
    }

    /// How rarely a usual value lies as far off as the last one.
    double lastProbability() {
        int last = raw.length - 1;
        return probability(
                hunt.interventions().any(last)
                        ? hunt.sizes()[last]
                        : hunt.residuals().standardised(filter, last) / hunt.usualError());
    }

    private static double probability(double size) {
        return Double.isNaN(size)
                ? 1
                : Math.min(1, 2 * LONG_TAILED.survivalProbability(Math.abs(size)));
    }

    /// Missing today, there yesterday, and seldom missing before.
    private boolean newlyMissing(int place) {
        int missing = 0;
        for (int before = 0; before < place; before++) {
            missing += Double.isNaN(raw[before]) ? 1 : 0;
        }
        return place > 0 && !Double.isNaN(raw[place - 1]) && missing <= MOST_MISSING * place;
    }

    private UnusualPoint missing(int place) {
        var range = around(place);
        return new UnusualPoint(
                place,
                Kind.MISSING,
                Double.NaN,
                range.expected(),
                range.low(),
                range.high(),
                0,
                0,
                Wording.missing(range));
    }

    private UnusualPoint single(int place) {
        var range = around(place);
        double size = hunt.sizes()[place];
        var kind = kind(raw[place], range.expected(), size);
        return new UnusualPoint(
                place,
                kind,
                raw[place],
                range.expected(),
                range.low(),
                range.high(),
                size,
                probability(size),
                Wording.single(kind, raw[place], range, size));
    }

    private Kind kind(double value, double expected, double size) {
        boolean nothing =
                switch (worked.scale()) {
                    case LINEAR -> value == 0;
                    case LOG1P, LOGIT -> value <= NEARLY_NOTHING * expected;
                };
        return nothing && size < 0 ? Kind.ZERO : size > 0 ? Kind.SPIKE : Kind.DIP;
    }

    /// The shift that begins at `start`, told at the place `told`, when it is known.
    UnusualPoint shift(int start, int told) {
        double spread =
                Math.sqrt(Math.max(filter.variance(start) - Filter.VAGUE, 1)) * hunt.usualError();
        var range = range(filter.expected(start), spread);
        double size = hunt.sizes()[start];
        double level = worked.back(filter.expected(start) + hunt.residuals().step()[start]);
        return new UnusualPoint(
                told,
                Kind.SHIFT,
                raw[told],
                range.expected(),
                range.low(),
                range.high(),
                size,
                probability(size),
                Wording.shift(level, range, size, told - start));
    }

    private Range around(int place) {
        return range(
                hunt.residuals().expected()[place],
                hunt.residuals().deviation()[place] * hunt.usualError());
    }

    private Range range(double expected, double spread) {
        return new Range(
                worked.back(expected),
                worked.back(expected - NINETEEN_OF_TWENTY * spread),
                worked.back(expected + NINETEEN_OF_TWENTY * spread));
    }

    /// What was to be expected, and what 19 of 20 usual values fall into.
    record Range(double expected, double low, double high) {}
}
