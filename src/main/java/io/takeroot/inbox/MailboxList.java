package io.takeroot.inbox;

import java.util.ArrayList;
import java.util.List;

/// The mailboxes in a header such as `To`: with names, comments and groups, and read to the end
/// however badly it is written. One pass, no recursion: comments may be nested without bound.
final class MailboxList {
    private final String value;
    private final List<Mailbox> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private boolean hasAngle;
    private boolean inAngle;
    private boolean quoted;
    private int depth;

    private MailboxList(String value) {
        this.value = value;
    }

    static List<Mailbox> of(String value) {
        return new MailboxList(value).read();
    }

    static Mailbox first(String value) {
        var all = of(value);
        return all.isEmpty() ? Mailbox.NONE : all.getFirst();
    }

    private List<Mailbox> read() {
        for (int i = 0; i < value.length() && found.size() < Limits.MAILBOXES; i++) {
            char c = value.charAt(i);
            if (c == '\\' && (quoted || depth > 0) && i + 1 < value.length()) {
                text().append(value.charAt(++i));
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
                if (inAngle) {
                    angle.append(c);
                }
            } else if (quoted) {
                text().append(c);
            } else {
                sign(c);
            }
        }
        finish();
        return List.copyOf(found);
    }

    private void sign(char c) {
        if (c == '(') {
            depth++;
        } else if (c == ')' && depth > 0) {
            depth--;
        } else if (depth > 0) {
            comment.append(c);
        } else if (c == '<') {
            inAngle = true;
            hasAngle = true;
            angle.setLength(0);
        } else if (c == '>') {
            inAngle = false;
        } else if (inAngle) {
            angle.append(c);
        } else if (c == ',' || c == ';') {
            finish();
        } else if (c == ':' && !hasAngle && phrase.indexOf("@") < 0) {
            // The name of a group; its members follow.
            phrase.setLength(0);
        } else {
            phrase.append(c);
        }
    }

    private StringBuilder text() {
        if (depth > 0) {
            return comment;
        }
        return inAngle ? angle : phrase;
    }

    private void finish() {
        var plain = phrase.toString().strip();
        boolean bare = !hasAngle && plain.indexOf('@') >= 0;
        var address = bare ? plain.replaceAll("\\s+", "") : route(angle.toString());
        var name = bare || plain.isEmpty() ? comment.toString().strip() : plain;
        if (!address.isEmpty() || !name.isEmpty()) {
            found.add(new Mailbox(cleaned(name), cleaned(address)));
        }
        phrase.setLength(0);
        comment.setLength(0);
        angle.setLength(0);
        hasAngle = false;
        inAngle = false;
    }

    /// An old form leads over other machines: `<@a,@b:c@d>`.
    private static String route(String address) {
        var clean = address.strip();
        return clean.startsWith("@") ? clean.substring(clean.lastIndexOf(':') + 1) : clean;
    }

    private static String cleaned(String text) {
        return Limits.shortened(
                HeaderWords.decode(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), 300);
    }
}
