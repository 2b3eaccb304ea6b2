package io.takeroot.groundwork.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// One foundation: what it says, who answers for it, where it stands.
///
/// @param standing its state in a sentence
/// @param owner empty for nobody
/// @param lines what it says, field by field
/// @param groups what belongs to it and what it belongs to
/// @param groundwork of a product; empty for others
/// @param deed what can be done about its state
/// @param evidence where the part is that says what speaks for it; empty for all but claims
/// @param changeable whether the person may change it
public record FoundationView(
        String url,
        String kind,
        Tone tone,
        String state,
        String standing,
        String owner,
        List<Line> lines,
        List<Group> groups,
        List<Share> groundwork,
        List<Deed> deed,
        String versions,
        String comments,
        String evidence,
        boolean changeable) {
    public FoundationView {
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
        groundwork = List.copyOf(groundwork);
        deed = List.copyOf(deed);
    }

    /// A field with its text, or with links.
    public record Line(String name, String text, List<Link> links) {
        public Line {
            links = List.copyOf(links);
        }
    }

    public record Link(String title, String url) {}

    /// Foundations under one heading.
    public record Group(String title, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /// @param url empty where the person may not follow it
    public record Item(String url, String title, String hint, Tone tone, String state) {}

    public record Share(String share, String stated) {}

    /// @param action where the form is sent to
    /// @param words on its button
    /// @param hint says what it does
    /// @param until the review date that is proposed
    public record Deed(String action, String title, String hint, String words, String until) {}
}
