package io.takeroot.desk;

import io.takeroot.kernel.Slug;

/// Words to begin an answer with.
///
/// @param text with `{name}` where the asker's first name goes, and `{number}` for the request's
public record ReplyTemplate(Slug key, String title, String text) {
    /// The words for a request.
    public String filled(Request request) {
        var first = request.asker().name().split("[\\s@]+", -1)[0];
        return text.replace("{name}", first).replace("{number}", request.id().text());
    }
}
