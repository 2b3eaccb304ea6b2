package io.takeroot.desk;

import java.util.List;

/// A mail of the desk as its template prints it.
///
/// @param lead what it is about, in a sentence
/// @param words what was written; paragraphs in order
/// @param url where the reader sees the whole of it
/// @param asks whether the reader is asked if it helped
public record RequestLetter(
        String subject, String lead, List<String> words, String url, boolean asks) {
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_IN_SLACK = 30_000;

    public RequestLetter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ");
        subject =
                subject.length() <= LONGEST_SUBJECT
                        ? subject
                        : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
        words = words.stream().filter(part -> !part.isBlank()).toList();
    }

    public String helpedUrl() {
        return url + "?helped=yes";
    }

    public String notHelpedUrl() {
        return url + "?helped=no";
    }

    String text() {
        var text = new StringBuilder(lead).append("\n");
        words.forEach(part -> text.append("\n").append(part).append("\n"));
        if (asks) {
            text.append("\nDid it help?\nYes: ").append(helpedUrl());
            text.append("\nNo, not yet: ").append(notHelpedUrl()).append("\n");
        }
        return text.append("\n").append(url).append("\n").toString();
    }

    /// In Slack's own marks.
    String slack() {
        var text = new StringBuilder("*").append(plain(subject)).append("*\n").append(plain(lead));
        words.forEach(part -> text.append("\n>").append(plain(part).replace("\n", "\n>")));
        text.append("\n<").append(url).append("|Open it>");
        if (asks) {
            text.append(" · Did it help? <").append(helpedUrl()).append("|Yes> · <");
            text.append(notHelpedUrl()).append("|No, not yet>");
        }
        var whole = text.toString();
        return whole.length() <= LONGEST_IN_SLACK
                ? whole
                : plain(subject) + "\n" + plain(lead) + "\n<" + url + "|Open it>";
    }

    /// Without the three signs that mean something to Slack.
    static String plain(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
