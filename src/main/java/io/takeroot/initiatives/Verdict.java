package io.takeroot.initiatives;

import io.takeroot.ui.Tone;

/// Did the initiative take root?
public enum Verdict {
    /// A lagging indicator moved and held.
    TOOK_ROOT("Took root", Tone.OK),
    /// A leading indicator moved, the lagging ones not yet; or a lagging one moved and it is too
    /// early to say whether it holds.
    SPROUTING("Sprouting", Tone.OK),
    /// An effect of use would have been seen, and none was.
    NO_SIGN_YET("No sign yet", Tone.RISK),
    /// It is over, and the effect it was meant to bring is ruled out.
    DID_NOT_TAKE("Did not take", Tone.OFF),
    /// A lagging indicator moved the wrong way.
    BACKFIRED("Backfired", Tone.OFF),
    /// Too little data, a poor comparison, or something else that happened at the same time.
    CANNOT_TELL("Cannot tell", Tone.NONE);

    private final String word;
    private final Tone tone;

    Verdict(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    /// As pages say it: `Took root`.
    public String word() {
        return word;
    }

    /// The word in files and JSON: `took_root`.
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public Tone tone() {
        return tone;
    }
}
