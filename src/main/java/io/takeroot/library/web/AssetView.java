package io.takeroot.library.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// An asset as an article.
///
/// @param standing how fresh it is, in a sentence
/// @param keeper who says that it is still true, in a sentence
/// @param draft what stands beside it: a notice about a newer or an unpublished version; empty
///     for none
/// @param caution how many of its claims have none, stale or contested evidence; empty for none
/// @param sections in reading order
/// @param objections of a battlecard
/// @param outside where it stands elsewhere; empty for none
/// @param file its file; none as a rule
/// @param deeds what can be done about its state
/// @param deals from which a reader chooses one for which they use it
public record AssetView(
        String url,
        String address,
        String type,
        String summary,
        Tone tone,
        String state,
        String standing,
        String keeper,
        List<Notice> draft,
        String caution,
        List<Fact> facts,
        List<Section> sections,
        List<ObjectionView> objections,
        String outside,
        List<FileView> file,
        List<Deed> deeds,
        List<Field.Choice> deals,
        boolean writes,
        boolean shareable,
        boolean published) {
    public AssetView {
        draft = List.copyOf(draft);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        objections = List.copyOf(objections);
        file = List.copyOf(file);
        deeds = List.copyOf(deeds);
        deals = List.copyOf(deals);
    }

    public record Notice(String words, String url, String link) {}

    /// @param links by title; without any the text stands
    public record Fact(String name, List<Link> links) {
        public Fact {
            links = List.copyOf(links);
        }
    }

    /// @param url empty for words alone
    public record Link(String title, String url) {}

    /// @param listed whether its lines are points of a list
    public record Section(String title, String id, boolean listed, List<LineView> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// @param claim whose words they are; none for other words
    public record LineView(String text, boolean heading, List<ClaimView> claim) {
        public LineView {
            claim = List.copyOf(claim);
        }
    }

    /// @param evidence what speaks for and against it, in words
    public record ClaimView(String url, Tone tone, String state, String evidence) {}

    /// @param copy what is put on the clipboard
    public record ObjectionView(int number, String words, List<LineView> answer, String copy) {
        public ObjectionView {
            answer = List.copyOf(answer);
        }
    }

    public record FileView(String url, String name, String size) {}

    /// @param until the review date that is proposed; empty where none is needed
    public record Deed(
            String action, String title, String hint, String words, String until, String seen) {}

    /// The address of a part of another module about this asset.
    public String part(String path) {
        return path + "?about=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
