package io.takeroot.library.web;

import java.util.List;

/// What was used for a deal: a part of its page.
public record DealUseView(List<Line> lines, String url) {
    public DealUseView {
        lines = List.copyOf(lines);
    }

    /// @param url of the asset; empty when it is gone
    /// @param person who used it; empty for a link's reader
    public record Line(String title, String url, String deed, String person, String day) {}
}
