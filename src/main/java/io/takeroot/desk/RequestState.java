package io.takeroot.desk;

import java.util.Locale;
import java.util.Set;

/// Where a request stands. The moves are those of the table `desk_move`, too.
public enum RequestState {
    /// Nobody has touched it.
    NEW("New"),
    /// Somebody has seen it.
    ACKNOWLEDGED("Acknowledged"),
    IN_WORK("In work"),
    /// The asker was asked something; the clock of the resolution stands still.
    WAITING("Waiting for the asker"),
    /// Ended with a [Resolution].
    RESOLVED("Resolved");

    private final String title;

    RequestState(String title) {
        this.title = title;
    }

    /// In plain words, such as `In work`.
    public String title() {
        return title;
    }

    /// In addresses and files, such as `in_work`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean mayBecome(RequestState next) {
        return (switch (this) {
                    case NEW -> Set.of(ACKNOWLEDGED, IN_WORK, WAITING, RESOLVED);
                    case ACKNOWLEDGED -> Set.of(IN_WORK, WAITING, RESOLVED);
                    case IN_WORK -> Set.of(WAITING, RESOLVED);
                    case WAITING -> Set.of(IN_WORK, RESOLVED);
                    case RESOLVED -> Set.of(IN_WORK);
                })
                .contains(next);
    }
}
