package io.takeroot.responses;

import io.takeroot.ui.Tone;

/// What became of a response.
public enum Outcome {
    /// The figure moved in the right direction, beyond what chance explains.
    WORKED("Worked", Tone.OK),
    /// What was expected of it is ruled out, or the figure moved the wrong way.
    DID_NOT("Did not work", Tone.OFF),
    /// The figures allow both.
    CANNOT_TELL("Cannot tell", Tone.NONE);

    private final String word;
    private final Tone tone;

    Outcome(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    public String word() {
        return word;
    }

    public Tone tone() {
        return tone;
    }

    /// As files and JSON say it: `did not work`.
    public String text() {
        return word.toLowerCase(java.util.Locale.ROOT);
    }
}
