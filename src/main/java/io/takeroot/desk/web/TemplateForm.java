package io.takeroot.desk.web;

import io.takeroot.desk.ReplyTemplate;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import java.util.List;

/// A template as typed.
///
/// @param key empty for a new one
/// @param seen how it stood when the form was opened
public record TemplateForm(String key, String title, String text, String seen) {
    static final TemplateForm EMPTY = new TemplateForm("", "", "", "");

    TemplateForm seeing(String version) {
        return new TemplateForm(key, title, text, version);
    }

    List<Problem> problems() {
        return title.isBlank() || text.isBlank()
                ? List.of(
                        Problem.of(
                                "REPLY_TEMPLATE",
                                "A template has a title and words to begin with. Write both."))
                : List.of();
    }

    ReplyTemplate template() {
        var own = Slug.isSlug(key) ? Slug.of(key) : Slug.from(title);
        return new ReplyTemplate(own, title.strip(), text.strip().replace("\r\n", "\n"));
    }
}
