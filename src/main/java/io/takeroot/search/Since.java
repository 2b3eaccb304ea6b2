package io.takeroot.search;

import io.takeroot.text.TextQuery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/// How new a thing must be.
public enum Since {
    EVER("Any time", 0),
    WEEK("The last 7 days", 7),
    MONTH("The last 30 days", 30),
    QUARTER("The last 90 days", 90),
    YEAR("The last 365 days", 365);

    private final String title;
    private final int days;

    Since(String title, int days) {
        this.title = title;
        this.days = days;
    }

    /// As a page names it.
    public String title() {
        return title;
    }

    /// In an address; empty for ever.
    public String word() {
        return this == EVER ? "" : name().toLowerCase(Locale.ROOT);
    }

    /// What is not known counts as ever.
    public static Since of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElse(EVER);
    }

    long from(LocalDate today) {
        return this == EVER ? TextQuery.EVER : today.minusDays(days - 1L).toEpochDay();
    }
}
