package io.takeroot.inbox;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// HTML of a mail as plain text: lines, list marks, quotes with `>`.
///
/// Where a mail program marks what it quotes with an element of its own, a line with
/// [#QUOTE_BEGINS] is set before it, so that the words below are known to be old.
final class HtmlText {
    /// A character that no mail brings along: it is taken out of all text beforehand.
    static final String QUOTE_BEGINS = "\uE0FF";

    private static final String MARKED =
            "#divRplyFwdMsg, #appendonsend, #OLK_SRC_BODY_SECTION, #mail-editor-reference-message-container,"
                    + " .moz-cite-prefix, .moz-forward-container, .gmail_quote, .gmail_extra > .gmail_attr,"
                    + " .yahoo_quoted, .protonmail_quote, .tutanota_quote, .zmail_extra, .WordSection1 + hr,"
                    + " #isForwardContent, #isReplyContent, .OutlookMessageHeader, .ms-outlook-mobile-reference-message,"
                    + " blockquote[type=cite], #reply-intro, .x_gmail_quote, hr#stopSpelling, #__replyMsg,"
                    + " div[name=quote], .__aliyun_previous_history_wrap, #mail_quote, .quote_header, #original-content,"
                    + " #zohoQuote, .front-blockquote, .wrQuote, #signature_old, .yahoo-quoted-begin";
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "tr",
                    "li",
                    "ul",
                    "ol",
                    "table",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "dl",
                    "dt",
                    "dd",
                    "hr",
                    "body",
                    "center",
                    "form",
                    "fieldset",
                    "address");
    private static final Set<String> APART =
            Set.of("p", "h1", "h2", "h3", "ul", "ol", "table", "pre", "blockquote");
    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "head",
                    "title",
                    "noscript",
                    "template",
                    "object",
                    "xml",
                    "select",
                    "textarea");

    private HtmlText() {}

    static String of(String html) {
        return of(parsed(html));
    }

    static Document parsed(String html) {
        var document = Jsoup.parse(Limits.shortened(html, Limits.HTML).replace(QUOTE_BEGINS, ""));
        document.outputSettings().prettyPrint(false);
        return document;
    }

    static String of(Document document) {
        for (var marked : document.select(MARKED)) {
            marked.before(new Element("p").text(QUOTE_BEGINS));
        }
        // Outlook on the desktop marks the block of old headers by its border only.
        for (var block : document.select("div[style*=border-top]")) {
            if (block.text().length() < 2_000 && QuoteMarks.startsHeaderBlock(block.wholeText())) {
                block.before(new Element("p").text(QUOTE_BEGINS));
            }
        }
        var writer = new Writer();
        NodeTraversor.traverse(writer, document);
        return writer.text();
    }

    static int depth(Document document) {
        var deepest = new int[1];
        NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), document);
        return deepest[0];
    }

    /// Writes lines while it walks; the tree may be thousands deep, and is not walked by
    /// recursion.
    private static final class Writer implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private int quotes;
        private int unseen;
        private int exact;
        private boolean blankBefore = true;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && unseen == 0) {
                words(text);
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            var name = element.normalName();
            if (UNSEEN.contains(name)) {
                unseen--;
            }
            if (BLOCKS.contains(name)) {
                endLine();
            }
            if (APART.contains(name)) {
                blank();
            }
            quotes -= name.equals("blockquote") ? 1 : 0;
            exact -= name.equals("pre") ? 1 : 0;
        }

        String text() {
            endLine();
            return out.toString().strip();
        }

        private void begin(Element element) {
            var name = element.normalName();
            if (UNSEEN.contains(name)) {
                unseen++;
                return;
            }
            if (name.equals("br")) {
                breakLine();
                return;
            }
            if (BLOCKS.contains(name)) {
                endLine();
            }
            quotes += name.equals("blockquote") ? 1 : 0;
            exact += name.equals("pre") ? 1 : 0;
            if (name.equals("li")) {
                line.append("- ");
            } else if (name.equals("hr")) {
                line.append("________________________________");
                endLine();
            } else if ((name.equals("td") || name.equals("th")) && !line.isEmpty()) {
                line.append(' ');
            }
        }

        private void words(TextNode node) {
            if (exact > 0) {
                node.getWholeText().lines().forEach(this::exactLine);
                return;
            }
            var text =
                    node.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ").replace('\u00a0', ' ');
            line.append(
                    line.isEmpty() || line.charAt(line.length() - 1) == ' '
                            ? text.stripLeading()
                            : text);
        }

        private void exactLine(String text) {
            endLine();
            line.append(text);
        }

        private void breakLine() {
            if (line.toString().isBlank()) {
                line.setLength(0);
                blank();
            } else {
                endLine();
            }
        }

        private void endLine() {
            if (line.toString().isBlank()) {
                line.setLength(0);
                return;
            }
            write(line.toString().stripTrailing());
            line.setLength(0);
            blankBefore = false;
        }

        private void blank() {
            if (!blankBefore) {
                write("");
                blankBefore = true;
            }
        }

        private void write(String text) {
            if (out.length() < Limits.TEXT) {
                out.append("> ".repeat(Math.min(quotes, 10))).append(text).append('\n');
            }
        }
    }
}
