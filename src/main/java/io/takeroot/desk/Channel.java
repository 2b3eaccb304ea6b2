package io.takeroot.desk;

import java.util.Locale;

/// How a request came in.
public enum Channel {
    PAGE,
    MAIL,
    SLACK,
    API;

    /// In plain words, such as `Mail`.
    public String title() {
        return this == API ? "API" : name().charAt(0) + word().substring(1);
    }

    /// In addresses and files, such as `mail`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
