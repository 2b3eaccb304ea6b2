package io.takeroot.statistics.impact;

import java.util.List;

/// What an initiative changed, or the reason why it cannot be said.
public sealed interface Impact {

    /// An effect with its interval and all that speaks for and against it.
    ///
    /// @param persistence whether the effect holds over the periods after the start
    /// @param votes what each engine found on its own, the chosen one first
    /// @param notes what a reader must know, in whole sentences; may be empty
    record Estimated(
            Effects effects,
            Persistence persistence,
            Evidence evidence,
            List<Vote> votes,
            List<String> notes)
            implements Impact {
        public Estimated {
            votes = List.copyOf(votes);
            notes = List.copyOf(notes);
        }
    }

    /// Too few periods before the start to know how the series moves without the initiative.
    record TooFewPeriods(String reason) implements Impact {}

    /// The donors did not follow the treated series before the start, so they cannot stand in
    /// for it afterwards.
    record PoorFit(String reason) implements Impact {}

    /// Something other than the initiative happened: a break just before the start, or a donor
    /// that was reached too.
    record Confounded(String reason) implements Impact {}

    /// The data do not allow a judgement at all.
    record NotDefined(String reason) implements Impact {}

    /// The effect, told in four ways.
    ///
    /// @param average per period after the start, in the metric's unit
    /// @param cumulative summed over the periods after the start
    /// @param relative the average as a share of what would have been (0.05 is 5 % more)
    /// @param periods one per period after the start
    record Effects(Effect average, Effect cumulative, Effect relative, List<Effect> periods) {
        public Effects {
            periods = List.copyOf(periods);
        }
    }

    /// How far the effect can be believed.
    ///
    /// @param strength what kind of comparison it rests on
    /// @param method how the point and the interval were found, in words
    /// @param probability that there is an effect in the direction of the average, 0.5..1
    /// @param donors the share of each donor in the comparison, the largest first
    /// @param tests other tests of no effect that were valid here
    record Evidence(
            Strength strength,
            String method,
            double probability,
            List<Weight> donors,
            List<Test> tests) {
        public Evidence {
            donors = List.copyOf(donors);
            tests = List.copyOf(tests);
        }
    }

    /// Whether an effect holds.
    ///
    /// @param change the mean effect of the later half of the periods after the start less that
    ///     of the earlier half, in the metric's unit
    /// @param sentence the same in words
    record Persistence(Course course, Effect change, String sentence) {}

    /// How an effect goes on.
    enum Course {
        /// It stays: any change is smaller than the effect itself.
        HOLDS,
        /// It gets larger.
        GROWS,
        /// It gets smaller.
        FADES,
        /// It cannot be told yet.
        UNCLEAR
    }

    /// A test of no effect.
    ///
    /// @param chance how often chance alone gives as much (two-sided p-value)
    record Test(String name, double chance) {}

    /// What an effect rests on.
    enum Strength {
        /// Against units that the initiative did not reach.
        COMPARED,
        /// Against the series' own past only: weak, since anything that happened at the same time
        /// looks like an effect.
        WEAK
    }

    /// One engine's average effect per period.
    record Vote(String engine, double average) {}

    /// A donor's share.
    record Weight(String donor, double share) {}
}
