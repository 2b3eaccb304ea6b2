package io.takeroot.ui;

import java.io.Serial;
import java.io.Serializable;

/// What just happened, said once on the next page. Kept in the session across a redirect.
public record Flash(Tone tone, String message) implements Serializable {
    /// The redirect attribute under which [Pages] looks for it.
    public static final String ATTRIBUTE = "flash";

    @Serial private static final long serialVersionUID = 1L;

    public static Flash done(String message) {
        return new Flash(Tone.OK, message);
    }

    public static Flash failed(String message) {
        return new Flash(Tone.OFF, message);
    }
}
