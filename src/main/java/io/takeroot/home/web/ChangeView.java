package io.takeroot.home.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// One thing that changed since yesterday.
///
/// @param pill the status it has now; empty for other changes
/// @param url where it is seen
public record ChangeView(List<Pill> pill, String title, String url, String words) {
    public record Pill(Tone tone, String word) {}
}
