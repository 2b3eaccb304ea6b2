package io.takeroot.scorecards;

/// A link of the chain from what is prepared to what comes of it, in its order.
public enum Stage {
    GROUNDWORK("Foundations"),
    LEADING("Leading indicators"),
    TACTICS("Tactics"),
    LAGGING("Lagging indicators"),
    NEXT("What comes next");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// As files and JSON say it: `leading`.
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
