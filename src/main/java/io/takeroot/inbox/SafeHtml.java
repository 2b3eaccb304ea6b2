package io.takeroot.inbox;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// HTML of a stranger, made safe to be shown: words, lists, tables and links, and nothing that
/// runs, loads or looks like a part of our page.
///
/// Pictures are left out, the embedded ones too: one that is loaded tells its sender who reads.
public final class SafeHtml {
    private static final Safelist SAFE =
            new Safelist()
                    .addTags(
                            "p",
                            "br",
                            "div",
                            "span",
                            "b",
                            "strong",
                            "i",
                            "em",
                            "u",
                            "s",
                            "sub",
                            "sup",
                            "ul",
                            "ol",
                            "li",
                            "dl",
                            "dt",
                            "dd",
                            "blockquote",
                            "pre",
                            "code",
                            "hr",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "table",
                            "thead",
                            "tbody",
                            "tfoot",
                            "tr",
                            "td",
                            "th",
                            "caption",
                            "a")
                    .addAttributes("a", "href")
                    .addAttributes("td", "colspan", "rowspan")
                    .addAttributes("th", "colspan", "rowspan")
                    .addProtocols("a", "href", "http", "https", "mailto")
                    .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
                    .addEnforcedAttribute("a", "target", "_blank");

    private static final int DEEPEST = 400;

    private SafeHtml() {}

    public static String of(String html) {
        var document = HtmlText.parsed(html);
        if (HtmlText.depth(document) > DEEPEST) {
            // The time to clean it grows with the square of its depth; its words need no cleaning.
            return "<pre>" + Entities.escape(HtmlText.of(document)) + "</pre>";
        }
        var clean = new Cleaner(SAFE).clean(document);
        // Headings of a mail are none of our page.
        for (var level : List.of("h1", "h2", "h3", "h4", "h5", "h6")) {
            clean.select(level).tagName("p");
        }
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return clean.body().html();
    }
}
