package io.takeroot.ui;

/// The person's choice between light and dark, kept in a cookie.
public enum Appearance {
    SYSTEM(""),
    LIGHT("light"),
    DARK("dark");

    static final String COOKIE = "theme";

    private final String css;

    Appearance(String css) {
        this.css = css;
    }

    static Appearance of(String cookie) {
        for (var appearance : values()) {
            if (appearance.css.equals(cookie)) {
                return appearance;
            }
        }
        return SYSTEM;
    }

    /// Value of the page's `data-theme`; empty follows the system.
    public String css() {
        return css;
    }
}
