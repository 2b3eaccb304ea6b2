package io.takeroot.intelligence;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names an insight: `insight/34`.
public record InsightId(long value) {
    private static final String KIND = "insight/";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    /// Of its number, as in the address of its page.
    public static Optional<InsightId> parse(String number) {
        return NUMBER.matcher(number).matches()
                ? Optional.of(new InsightId(Long.parseLong(number)))
                : Optional.empty();
    }

    /// Of the name under which other things speak of it.
    public static Optional<InsightId> ofAbout(String about) {
        return about.startsWith(KIND) ? parse(about.substring(KIND.length())) : Optional.empty();
    }

    /// The name under which other things speak of it.
    public String about() {
        return KIND + value;
    }

    /// The address of its page.
    public String url() {
        return "/insights/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
