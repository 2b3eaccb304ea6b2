package io.takeroot.library;

import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A piece of content, in one of its versions.
///
/// @param summary one sentence that says what it is good for
/// @param owner who keeps it, by name
/// @param verifier who says that it is still true, by name
/// @param reviewBy the last day on which it is fresh
/// @param initiative whose tactic it is
/// @param card what a battlecard says; empty for all others
/// @param content what all others say: paragraphs, lines `- ` and `## `, claims as `claim:KEY`
/// @param url where it stands, when that is elsewhere; empty otherwise
/// @param file the identity of its file; empty for none
public record Asset(
        Slug key,
        String title,
        AssetType type,
        String summary,
        Subjects subjects,
        Audience audience,
        Optional<String> owner,
        Optional<String> verifier,
        Optional<LocalDate> reviewBy,
        AssetState state,
        Optional<Slug> initiative,
        Card card,
        String content,
        String url,
        String file) {
    static final String TOPIC = "asset/";

    /// What an asset is about.
    public record Subjects(
            List<Slug> products, List<Slug> competitors, List<Slug> personas, List<Slug> segments) {
        public Subjects {
            products = List.copyOf(products);
            competitors = List.copyOf(competitors);
            personas = List.copyOf(personas);
            segments = List.copyOf(segments);
        }
    }

    /// How other things name it: `asset/KEY`.
    public String address() {
        return TOPIC + key;
    }

    /// The path of its page.
    public String path() {
        return "/library/" + key;
    }

    /// The claims that it uses, in reading order.
    public Set<Slug> claims() {
        return Stream.concat(card.lines(), content.lines())
                .flatMap(line -> Line.of(line).claim().stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    public boolean isPublished() {
        return state == AssetState.PUBLISHED;
    }

    /// Whether its review is due on a day.
    public boolean isStaleOn(LocalDate day) {
        return reviewBy.filter(day::isAfter).isPresent();
    }
}
