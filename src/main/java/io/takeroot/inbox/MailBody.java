package io.takeroot.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a mail says and what it brings along: its parts, sorted.
///
/// @param sections in the order in which they are read
/// @param problems what was left out, in words
public record MailBody(List<Section> sections, List<ReceivedFile> files, List<String> problems) {
    /// The same words in one form or two; either may be empty.
    public record Section(String plain, String html) {
        public String text() {
            return plain.isBlank() ? HtmlText.of(html) : plain.replace(HtmlText.QUOTE_BEGINS, "");
        }
    }

    public MailBody {
        sections = List.copyOf(sections);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    static MailBody of(MimePart mail) {
        var reader = new Reader();
        // A mail may be nothing but another mail; then that is what there is to read.
        reader.read(
                mail.parts().size() == 1 && !mail.isMultipart() ? mail.parts().getFirst() : mail);
        return new MailBody(reader.sections, reader.files, reader.problems);
    }

    /// Everything that is written in plain text, as it came.
    public String plain() {
        return sections.stream()
                .map(Section::plain)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    public String html() {
        return sections.stream()
                .map(Section::html)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("<hr>"));
    }

    /// To be read: plain text where there is any, else made from HTML.
    public String text() {
        return sections.stream()
                .map(Section::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static final class Reader {
        private final List<Section> sections = new ArrayList<>();
        private final List<ReceivedFile> files = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        void read(MimePart part) {
            if (part.type().equals("multipart/alternative") && part.isMultipart()) {
                alternative(part);
            } else if (part.isMultipart()) {
                part.parts().forEach(this::read);
            } else if (isWords(part)) {
                sections.add(section(part));
            } else {
                file(part);
            }
        }

        /// One text in several forms: they make one section; what is no text is a file.
        private void alternative(MimePart part) {
            var within = new Reader();
            part.parts().forEach(within::read);
            problems.addAll(within.problems);
            files.addAll(within.files);
            var plain = within.plain();
            var html = within.html();
            if (!plain.isEmpty() || !html.isEmpty()) {
                sections.add(new Section(plain, html));
            }
        }

        private String plain() {
            return new MailBody(sections, List.of(), List.of()).plain();
        }

        private String html() {
            return new MailBody(sections, List.of(), List.of()).html();
        }

        private static boolean isWords(MimePart part) {
            if (part.isAttachment() || !part.fileName().isEmpty()) {
                return false;
            }
            return part.type().equals("text/plain")
                    || part.type().equals("text/html")
                    || part.type().equals("text");
        }

        private Section section(MimePart part) {
            var text = part.text();
            if (text.length() > Limits.HTML) {
                problems.add("A text of %,d characters was cut.".formatted(text.length()));
            }
            if (part.type().equals("text/html")) {
                return new Section("", Limits.shortened(text, Limits.HTML));
            }
            var words =
                    part.parameter("format").equalsIgnoreCase("flowed")
                            ? unwrapped(part, text)
                            : text;
            return new Section(Limits.shortened(words, Limits.TEXT), "");
        }

        /// Joins the lines of one paragraph again (RFC 3676).
        private static String unwrapped(MimePart part, String text) {
            boolean without = part.parameter("delsp").equalsIgnoreCase("yes");
            var out = new StringBuilder(text.length());
            var open = "";
            for (var line : text.split("\n", -1)) {
                var marks = line.replaceFirst("^(>*).*", "$1");
                var words = line.substring(marks.length()).replaceFirst("^ ", "");
                boolean goesOn = words.endsWith(" ") && !words.equals("-- ");
                out.append(open.equals(marks + "+") ? "" : marks + (marks.isEmpty() ? "" : " "));
                out.append(goesOn && without ? words.substring(0, words.length() - 1) : words);
                out.append(goesOn ? "" : "\n");
                open = goesOn ? marks + "+" : "";
            }
            return out.toString();
        }

        private void file(MimePart part) {
            if (files.size() >= Limits.FILES) {
                problems.add(
                        "More than %d files came with it; the rest were left out."
                                .formatted(Limits.FILES));
                return;
            }
            boolean message = !part.parts().isEmpty();
            var type =
                    part.type().matches("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,80}")
                            ? part.type()
                            : "application/octet-stream";
            // Of a damaged multipart nobody knows what it holds; it is kept as it came.
            files.add(
                    new ReceivedFile(
                            name(part, files.size() + 1),
                            type.startsWith("multipart/") ? "text/plain" : type,
                            message ? part.undecoded() : part.content()));
        }

        private static String name(MimePart part, int number) {
            var said = HeaderWords.decode(part.fileName());
            if (said.isBlank() && !part.parts().isEmpty()) {
                said = part.parts().getFirst().headers().text("subject") + ".eml";
            }
            var name =
                    said.replaceAll("^.*[/\\\\]", "")
                            .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]+", " ")
                            .strip();
            return name.isEmpty() || name.matches("\\.+")
                    ? "file-" + number
                    : Limits.shortened(name, 150);
        }
    }
}
