package io.takeroot.intelligence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where something was learned.
public enum InsightKind {
    SALES_CALL("Sales call"),
    CUSTOMER_INTERVIEW("Customer interview"),
    WIN_LOSS_INTERVIEW("Win/loss interview"),
    REQUEST("Request"),
    ANALYST("Analyst"),
    REVIEW("Review"),
    COMPETITOR_SITE("Competitor's site"),
    FIELD_REPORT("Field report");

    private final String title;

    InsightKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// In files and addresses: `sales_call`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// By its word or its title.
    public static Optional<InsightKind> of(String text) {
        var plain = text.strip();
        return Arrays.stream(values())
                .filter(it -> it.word().equalsIgnoreCase(plain) || it.title.equalsIgnoreCase(plain))
                .findFirst();
    }
}
