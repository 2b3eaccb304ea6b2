package io.takeroot.scorecards;

import io.takeroot.ui.Tone;

/// How an indicator stands: the probability of reaching its goal, as one of three words.
public enum Status {
    ON_TRACK("On track", Tone.OK),
    AT_RISK("At risk", Tone.RISK),
    OFF_TRACK("Off track", Tone.OFF),
    NO_DATA("No data", Tone.NONE);

    /// From this probability on an indicator is on track. Chosen on public series: a flag half way
    /// through a period then finds more than four of five later misses, and is false for fewer than
    /// one of seven periods that reach their target.
    public static final double ON_TRACK_FROM = 0.60;

    /// From this probability on, and below [#ON_TRACK_FROM], it is at risk; below this it is off
    /// track.
    public static final double AT_RISK_FROM = 0.30;

    private final String word;
    private final Tone tone;

    Status(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    static Status of(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability is " + probability + ", expected 0..1");
        }
        if (probability >= ON_TRACK_FROM) {
            return ON_TRACK;
        }
        return probability >= AT_RISK_FROM ? AT_RISK : OFF_TRACK;
    }

    /// As pages say it: `On track`.
    public String word() {
        return word;
    }

    public Tone tone() {
        return tone;
    }

    /// As files and JSON say it: `on track`.
    public String text() {
        return word.toLowerCase(java.util.Locale.ROOT);
    }
}
