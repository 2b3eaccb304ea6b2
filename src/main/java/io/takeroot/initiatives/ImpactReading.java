package io.takeroot.initiatives;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.metrics.Direction;
import io.takeroot.scorecards.Indicator;
import io.takeroot.statistics.impact.Effect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an initiative changed in one of its indicators.
///
/// @param title of the indicator, or of its metric
/// @param place where the initiative reached, in words
/// @param direction which way is better
/// @param useful the change it was meant to bring, as a share of what would have been; above 0
public record ImpactReading(
        Slug indicator,
        String title,
        Indicator.Role role,
        Slug metric,
        Unit unit,
        String place,
        Direction direction,
        double useful,
        Outcome outcome) {

    /// What was found.
    public sealed interface Outcome {
        /// @param reason in a whole sentence
        /// @param comparison what would have been compared; empty when nothing could be read
        record Unknown(String reason, Optional<Against> comparison) implements Outcome {}

        record Known(
                Size size, Evidence evidence, Holding holding, Against against, Picture picture)
                implements Outcome {}
    }

    /// @param average per period, or per unit of a trial, in the metric's unit
    /// @param cumulative over all periods judged; empty where values do not add up
    /// @param relative the average as a share of what would have been
    /// @param visible the relative effect that such a reading shows 4 times in 5
    public record Size(
            Effect average, Optional<Effect> cumulative, Effect relative, double visible) {}

    /// @param method in words
    /// @param probability that there is an effect in the direction found, 0.5..1
    /// @param chance how often chance alone gives as much (two-sided)
    /// @param checks what was looked at that speaks for or against it
    public record Evidence(
            Basis basis, String method, double probability, double chance, List<Check> checks) {
        public Evidence {
            checks = List.copyOf(checks);
        }
    }

    /// What an effect rests on, the strongest first.
    public enum Basis {
        RANDOMISED,
        COMPARED,
        /// Against its own past only.
        WEAK
    }

    /// @param sentence what was seen, whole
    public record Check(String name, boolean isPassed, String sentence) {}

    /// Whether an effect held.
    ///
    /// @param sentence whole
    /// @param later the effect on the later periods alone; empty where there are none
    public record Holding(Held held, String sentence, Optional<Effect> later) {}

    public enum Held {
        HELD,
        FADED,
        TOO_EARLY
    }

    /// What the reading was held against.
    ///
    /// @param donors with their shares in the comparison, the largest first
    /// @param leftOut values that were not compared with, with the reason of each
    public record Against(
            Grain grain,
            int before,
            int after,
            String why,
            String grainWhy,
            List<Share> donors,
            List<Share> leftOut,
            List<Slug> sharing) {
        public Against {
            donors = List.copyOf(donors);
            leftOut = List.copyOf(leftOut);
            sharing = List.copyOf(sharing);
        }
    }

    /// @param words its share, or why it was left out
    public record Share(String name, String words) {}

    /// What there is to draw; all empty for a trial without dates.
    ///
    /// @param begin the first day that the initiative can have changed
    /// @param arms of a trial, the control last
    public record Picture(
            LocalDate begin, List<Moment> moments, List<Placebo> placebos, List<Group> arms) {
        public Picture {
            moments = List.copyOf(moments);
            placebos = List.copyOf(placebos);
            arms = List.copyOf(arms);
        }
    }

    /// One period.
    ///
    /// @param actual empty when missing
    /// @param without what would have been, with its interval from the start on
    public record Moment(LocalDate from, Optional<Double> actual, Effect without) {}

    /// An effect found on a donor, where nothing happened, as a share of its level.
    public record Placebo(String donor, double effect) {}

    public record Group(String name, long units, double mean) {}

    /// The good direction's sign: an effect times it is above 0 when it helps.
    public int sign() {
        return direction == Direction.DOWN ? -1 : 1;
    }

    public Optional<Outcome.Known> known() {
        return outcome instanceof Outcome.Known known ? Optional.of(known) : Optional.empty();
    }
}
