package io.takeroot.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// How an asset was used.
public enum UseKind {
    VIEW("viewed"),
    COPY("copied"),
    DOWNLOAD("downloaded"),
    SHARE("shared by link"),
    LINK_VIEW("opened by link"),
    LINK_DOWNLOAD("downloaded by link");

    /// What somebody did who is known.
    static final Set<UseKind> BY_PEOPLE = Set.of(VIEW, COPY, DOWNLOAD, SHARE);

    private final String words;

    UseKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// In data: `link_view`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isOutside(String word) {
        return !BY_PEOPLE.contains(of(word));
    }

    static UseKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no use: " + word));
    }
}
