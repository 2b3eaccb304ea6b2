package io.takeroot.scorecards;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a status rule may look at.
public enum Fact {
    /// Of reaching the target, 0..1; once its day has passed 1 when it was reached, else 0.
    PROBABILITY(Kind.SHARE),
    /// Actual by what is expected by now; where less is better the other way round.
    PACE(Kind.SHARE),
    /// Actual less expected by now, in the metric's unit.
    GAP(Kind.FIGURE),
    /// The figure beside the target, in the metric's unit.
    ACTUAL(Kind.FIGURE),
    /// The last complete period against the one before: 0.1 is ten percent more.
    CHANGE(Kind.SHARE);

    enum Kind {
        /// 0.7 and 70% are the same.
        SHARE,
        /// In the metric's unit; 70% is 0.7 too.
        FIGURE
    }

    private final Kind kind;

    Fact(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Fact> parse(String text) {
        return Stream.of(values()).filter(fact -> fact.text().equals(text)).findFirst();
    }
}
