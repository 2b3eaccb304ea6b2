package io.takeroot.desk;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a request.
public record RequestId(long value) {
    private static final Pattern FORM =
            Pattern.compile("(?:(?i:REQ)-|request/)?([1-9][0-9]{0,17})");

    /// Reads `REQ-12`, `request/12` or `12`; empty when the text names none.
    public static Optional<RequestId> parse(String text) {
        var found = FORM.matcher(text.strip());
        return found.matches()
                ? Optional.of(new RequestId(Long.parseLong(found.group(1))))
                : Optional.empty();
    }

    /// As people say it and as mails carry it: `REQ-12`.
    public String text() {
        return "REQ-" + value;
    }

    /// The address under which other things are tied to it.
    public String about() {
        return "request/" + value;
    }

    /// The path of its page on the desk.
    public String url() {
        return "/desk/requests/" + value;
    }

    @Override
    public String toString() {
        return text();
    }
}
