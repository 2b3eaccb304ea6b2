package io.takeroot.ui;

/// One step of the way to a page.
///
/// @param url where it leads; empty for a step that is only words, such as a period
public record Crumb(String title, String url) {
    public static Crumb words(String title) {
        return new Crumb(title, "");
    }
}
