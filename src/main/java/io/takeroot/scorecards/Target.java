package io.takeroot.scorecards;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What an indicator is to come to, as its definition says it.
public sealed interface Target {
    /// What is to be reached as seen on a day.
    Dated on(LocalDate day, FiscalCalendar calendar);

    /// The last day by which anything is to be reached; [LocalDate#MAX] when it goes on for ever.
    LocalDate by();

    /// How long the period is that it names; empty when it names none.
    Optional<Grain> measuredOver();

    /// A target with one day, the same at all times.
    sealed interface Dated extends Target {
        @Override
        default Dated on(LocalDate day, FiscalCalendar calendar) {
            return this;
        }

        @Override
        default Optional<Grain> measuredOver() {
            return switch (this) {
                case Value value -> value.per();
                case Growth growth -> Optional.of(growth.over().grain());
                case Band band -> band.per();
                case Plan plan -> plan.per();
            };
        }
    }

    /// A value.
    ///
    /// @param per the period, ending on `by`, that the value is measured over; empty for a metric
    ///     that runs up by itself or for the scorecard's own cadence
    record Value(BigDecimal value, LocalDate by, Optional<Grain> per) implements Dated {}

    /// So much more than an earlier period; the period measured is as long as that one.
    ///
    /// @param growth 0.1 is ten percent more; negative for less
    record Growth(BigDecimal growth, NamedPeriod over, LocalDate by) implements Dated {}

    /// Neither below nor above.
    record Band(BigDecimal low, BigDecimal high, LocalDate by, Optional<Grain> per)
            implements Dated {}

    /// What another metric, the plan, says for the same days and the same slice.
    record Plan(Slug metric, LocalDate by, Optional<Grain> per) implements Dated {}

    /// A value for each of some periods. On any day the first period counts that is not over before
    /// it, else the last one.
    ///
    /// @param steps oldest first
    record Each(List<Step> steps) implements Target {
        /// One period with its value.
        public record Step(NamedPeriod period, BigDecimal value) {
            LocalDate lastDay() {
                return period.period().lastDay();
            }
        }

        public Each {
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a target for no period at all");
            }
            steps = steps.stream().sorted(Comparator.comparing(Step::lastDay)).toList();
        }

        @Override
        public Dated on(LocalDate day, FiscalCalendar calendar) {
            var due =
                    steps.stream()
                            .filter(step -> !step.lastDay().isBefore(day))
                            .findFirst()
                            .orElse(steps.getLast());
            return value(due);
        }

        /// What its last period is to come to.
        public Value last() {
            return value(steps.getLast());
        }

        private Value value(Step step) {
            return new Value(step.value(), step.lastDay(), measuredOver());
        }

        @Override
        public LocalDate by() {
            return steps.getLast().lastDay();
        }

        @Override
        public Optional<Grain> measuredOver() {
            return Optional.of(steps.getFirst().period().grain());
        }
    }

    /// What the plan says for each period as it comes.
    record PlanEach(Slug metric, Grain per) implements Target {
        @Override
        public Dated on(LocalDate day, FiscalCalendar calendar) {
            return new Plan(metric, per.periodOf(day, calendar).lastDay(), measuredOver());
        }

        @Override
        public LocalDate by() {
            return LocalDate.MAX;
        }

        @Override
        public Optional<Grain> measuredOver() {
            return Optional.of(per);
        }
    }
}
