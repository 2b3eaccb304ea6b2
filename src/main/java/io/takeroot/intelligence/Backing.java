package io.takeroot.intelligence;

import io.takeroot.ui.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the insights say about a claim on a day.
///
/// @param claim its key
/// @param supporting how many insights speak for it, fresh or not
/// @param against how many speak against it, fresh or not
/// @param freshest the day of the latest insight that speaks for it
/// @param changedAt when its evidence changed last; empty when it never had any
public record Backing(
        String claim,
        int supporting,
        int against,
        Optional<LocalDate> freshest,
        State state,
        Optional<Instant> changedAt) {
    /// How a claim stands.
    public enum State {
        /// Nothing speaks for it, and nothing fresh against it.
        NONE("No evidence", Tone.OFF),
        /// All that speaks for it is older than the limit.
        STALE("Stale evidence", Tone.RISK),
        /// Something fresh speaks against it: at least a third of what is fresh.
        CONTESTED("Contested", Tone.RISK),
        BACKED("Backed", Tone.OK);

        private final String title;
        private final Tone tone;

        State(String title, Tone tone) {
            this.title = title;
            this.tone = tone;
        }

        public String title() {
            return title;
        }

        public Tone tone() {
            return tone;
        }

        /// In addresses and data: `backed`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Backing none(String claim, Optional<Instant> changedAt) {
        return new Backing(claim, 0, 0, Optional.empty(), State.NONE, changedAt);
    }

    /// In a few words: `4 for, 1 against`.
    public String words() {
        return supporting + against == 0
                ? "no insight yet"
                : supporting + " for, " + against + " against";
    }
}
