package io.takeroot.intelligence;

import java.util.List;
import java.util.stream.Collectors;

/// The mail about a week, as its template prints it.
///
/// @param parts what was learned, under headings
/// @param url of the page of the week
public record WeekLetter(String subject, List<Part> parts, String url) {
    public WeekLetter {
        parts = List.copyOf(parts);
    }

    /// @param more how many lines are only on the page, in words; empty for none
    public record Part(String title, List<Line> lines, String more) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /// @param url empty for none
    public record Line(String text, String note, String url) {}

    String text() {
        return parts.stream()
                        .map(
                                part ->
                                        part.title()
                                                + "\n"
                                                + part.lines().stream()
                                                        .map(WeekLetter::text)
                                                        .collect(Collectors.joining())
                                                + (part.more().isEmpty()
                                                        ? ""
                                                        : "  " + part.more() + "\n"))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + url
                + "\n";
    }

    private static String text(Line line) {
        return "- " + line.text() + (line.note().isEmpty() ? "" : " (" + line.note() + ")") + "\n";
    }
}
