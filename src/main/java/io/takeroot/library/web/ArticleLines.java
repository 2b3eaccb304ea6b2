package io.takeroot.library.web;

import io.takeroot.intelligence.Backing;
import io.takeroot.kernel.Slug;
import io.takeroot.library.CardClaims;
import io.takeroot.library.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lines of an asset as they are read: claims with their words and how they stand right now.
///
/// @param outside whether strangers read it, who see no evidence
record ArticleLines(CardClaims claims, Map<Slug, Backing> backing, boolean outside) {
    private static final String HEADING = "## ";
    private static final String POINT = "- ";

    static ArticleLines of(io.takeroot.library.Asset asset, CardClaims claims, boolean outside) {
        return new ArticleLines(
                claims, outside ? Map.of() : claims.backing(asset.claims()), outside);
    }

    List<AssetView.LineView> lines(List<String> written) {
        return written.stream().map(this::line).toList();
    }

    /// Paragraphs, headings and lists, one section for each run of lines that look the same.
    List<AssetView.Section> sections(String content) {
        var sections = new ArrayList<AssetView.Section>();
        var run = new ArrayList<AssetView.LineView>();
        boolean listed = false;
        for (var written : content.lines().map(String::strip).toList()) {
            boolean point = written.startsWith(POINT);
            if (!run.isEmpty() && point != listed) {
                sections.add(new AssetView.Section("", "", listed, run));
                run = new ArrayList<>();
            }
            listed = point;
            if (!written.isEmpty()) {
                run.add(line(point ? written.substring(POINT.length()) : written));
            }
        }
        if (!run.isEmpty()) {
            sections.add(new AssetView.Section("", "", listed, run));
        }
        return sections;
    }

    AssetView.LineView line(String written) {
        return switch (Line.of(written)) {
            case Line.Words(String text) ->
                    text.startsWith(HEADING)
                            ? new AssetView.LineView(
                                    text.substring(HEADING.length()), true, List.of())
                            : new AssetView.LineView(text, false, List.of());
            case Line.Claim(Slug key) ->
                    new AssetView.LineView(claims.words(key), false, claim(key));
        };
    }

    private List<AssetView.ClaimView> claim(Slug key) {
        return Optional.ofNullable(backing.get(key)).stream()
                .map(
                        it ->
                                new AssetView.ClaimView(
                                        "/groundwork/claim/" + key,
                                        it.state().tone(),
                                        it.state().title(),
                                        it.words()))
                .toList();
    }

    /// The words of an answer, as they are put on a clipboard.
    String plain(List<String> written) {
        return String.join("\n", lines(written).stream().map(AssetView.LineView::text).toList());
    }

    /// How many claims are not backed.
    long doubtful() {
        return backing.values().stream().filter(it -> it.state() != Backing.State.BACKED).count();
    }
}
