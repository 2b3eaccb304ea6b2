package io.takeroot.scorecards;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who sees an indicator on its scorecard; each sees what those before it see.
public enum Audience {
    EVERYONE("yes"),
    MARKETER("marketer"),
    LEAD("lead"),
    ADMINISTRATOR("administrator"),
    /// It stays in the definition and is neither shown nor judged.
    NOBODY("no");

    private final String text;

    Audience(String text) {
        this.text = text;
    }

    /// What stands in the field `shown`.
    static Optional<Audience> parse(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "true", "everyone" -> Optional.of(EVERYONE);
            case "false", "nobody" -> Optional.of(NOBODY);
            default -> Stream.of(values()).filter(a -> a.text.equals(wanted)).findFirst();
        };
    }

    /// As files say it: `yes`, `no`, or the role from which on it is seen.
    public String text() {
        return text;
    }

    /// Whether somebody of that rank sees what is meant for this audience.
    public boolean isSeenBy(Audience viewer) {
        return this != NOBODY && viewer.compareTo(this) >= 0;
    }
}
