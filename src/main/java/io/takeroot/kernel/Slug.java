package io.takeroot.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/// The key of anything that people define: lower-case letters, digits, `-`, `_`; at most 120
/// characters.
public record Slug(String value) implements Comparable<Slug> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,119}");

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException(
                    "'"
                            + value
                            + "' is not a key: lower-case letters, digits, - and _ are expected");
        }
    }

    public static boolean isSlug(String text) {
        return FORM.matcher(text).matches();
    }

    public static Slug of(String value) {
        return new Slug(value);
    }

    /// Makes a key of any title: "GTX Plus Pro" becomes `gtx-plus-pro`; `unnamed` when nothing is
    /// left.
    public static Slug from(String title) {
        var words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
        var trimmed = words.replaceAll("^[-_]+|-+$", "");
        if (trimmed.isEmpty()) {
            return new Slug("unnamed");
        }
        return new Slug(trimmed.length() > 120 ? trimmed.substring(0, 120) : trimmed);
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
