package io.takeroot.initiatives;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// All initiatives by what became of them.
///
/// @param share over time the share of finished work that took root
public record Portfolio(LocalDate asOf, List<Line> lines, List<Finished> share) {
    public Portfolio {
        lines = List.copyOf(lines);
        share = List.copyOf(share);
    }

    /// @param verdict empty for one that has not begun
    /// @param effect the decisive lagging indicator's effect as a share; empty when unknown
    public record Line(
            Initiative initiative, Optional<VerdictReading> verdict, Optional<Decisive> effect) {
        /// What to do with work of this sort.
        public Advice advice() {
            return verdict.map(found -> Advice.of(found.verdict())).orElse(Advice.NONE);
        }

        /// Relative effect for the better for each hundred hours; empty without either.
        public OptionalDouble perHundredHours() {
            double hours = initiative.cost().hours().map(BigDecimal::doubleValue).orElse(0.0);
            return effect.isPresent() && hours > 0
                    ? OptionalDouble.of(100 * effect.get().good() / hours)
                    : OptionalDouble.empty();
        }
    }

    /// The lagging indicator that says most, and its relative effect for the better.
    public record Decisive(ImpactReading reading, double good, double low, double high) {}

    /// Took root: do more of it. Did not take or backfired: stop. Else wait, or measure better.
    public enum Advice {
        REPEAT("Repeat"),
        STOP("Stop"),
        WAIT("Wait"),
        MEASURE("Measure better"),
        NONE("");

        private final String word;

        Advice(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Advice of(Verdict verdict) {
            return switch (verdict) {
                case TOOK_ROOT -> REPEAT;
                case DID_NOT_TAKE, BACKFIRED -> STOP;
                case SPROUTING, NO_SIGN_YET -> WAIT;
                case CANNOT_TELL -> MEASURE;
            };
        }
    }

    /// At the end of a month, how many had ended and how many of those took root as judged today.
    public record Finished(LocalDate day, int ended, int rooted) {}
}
