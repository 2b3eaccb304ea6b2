package io.takeroot.initiatives;

import io.takeroot.initiatives.ImpactReading.Basis;
import io.takeroot.initiatives.ImpactReading.Outcome;
import io.takeroot.scorecards.Indicator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What each indicator says, once it is held against how many were asked.
///
/// Holm's rule (Scandinavian Journal of Statistics 6 (1979) 65-70) holds the chance of any false
/// alarm among the lagging indicators below 5 %, and likewise among the leading ones; of that at
/// most half points the good way. A reading that has nothing to compare with is asked for five
/// times less.
final class VerdictSigns {
    static final double ALARMS = 0.05;

    /// A weak reading's p-value counts as this many times as large.
    static final double CARE = 5;

    private VerdictSigns() {}

    /// What one indicator says.
    enum Sign {
        GOOD,
        BAD,
        /// Nothing was seen, and an effect of use would have been.
        NOTHING,
        /// Nothing was seen, and an effect of use is ruled out.
        RULED_OUT,
        /// Nothing was seen, but an effect of use could have gone unseen; or no reading.
        UNKNOWN
    }

    /// In the order of the readings.
    static Map<ImpactReading, Sign> of(List<ImpactReading> readings) {
        var signs = new LinkedHashMap<ImpactReading, Sign>();
        readings.forEach(reading -> signs.put(reading, unseen(reading)));
        for (var role : Indicator.Role.values()) {
            seen(readings.stream().filter(reading -> reading.role() == role).toList())
                    .forEach(reading -> signs.put(reading, direction(reading)));
        }
        return signs;
    }

    /// Those that moved, by Holm's rule over all that were asked and answered.
    private static List<ImpactReading> seen(List<ImpactReading> family) {
        var answered =
                family.stream()
                        .filter(reading -> reading.known().isPresent())
                        .sorted(Comparator.comparingDouble(VerdictSigns::chance))
                        .toList();
        var seen = new ArrayList<ImpactReading>();
        for (int rank = 0; rank < answered.size(); rank++) {
            if ((answered.size() - rank) * chance(answered.get(rank)) >= ALARMS) {
                break;
            }
            seen.add(answered.get(rank));
        }
        return seen;
    }

    private static double chance(ImpactReading reading) {
        var evidence = reading.known().orElseThrow().evidence();
        return evidence.basis() == Basis.WEAK ? CARE * evidence.chance() : evidence.chance();
    }

    private static Sign direction(ImpactReading reading) {
        double effect = reading.known().orElseThrow().size().average().point();
        return effect * reading.sign() > 0 ? Sign.GOOD : Sign.BAD;
    }

    private static Sign unseen(ImpactReading reading) {
        return switch (reading.outcome()) {
            case Outcome.Unknown unknown -> Sign.UNKNOWN;
            case Outcome.Known known -> {
                var relative = known.size().relative();
                double most = reading.sign() > 0 ? relative.high() : -relative.low();
                if (!(known.size().visible() <= reading.useful())) {
                    yield Sign.UNKNOWN;
                }
                yield most < reading.useful() ? Sign.RULED_OUT : Sign.NOTHING;
            }
        };
    }
}
