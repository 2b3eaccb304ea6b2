package io.takeroot.intelligence;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a theme: `theme/5`.
public record ThemeId(long value) {
    private static final String KIND = "theme/";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    /// Of its number, as in the address of its page.
    public static Optional<ThemeId> parse(String number) {
        return NUMBER.matcher(number).matches()
                ? Optional.of(new ThemeId(Long.parseLong(number)))
                : Optional.empty();
    }

    /// Of the name under which other things speak of it.
    public static Optional<ThemeId> ofAbout(String about) {
        return about.startsWith(KIND) ? parse(about.substring(KIND.length())) : Optional.empty();
    }

    /// The name under which other things speak of it.
    public String about() {
        return KIND + value;
    }

    /// The address of its page.
    public String url() {
        return "/themes/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
