package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Entry;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Part;
import org.springframework.stereotype.Component;

/// What a page says of a place where a foundation is expected, and the form that fills it.
@Component
class Blanks {
    /// `value proposition for IT buyer`.
    String title(Entry entry) {
        return entry.part().words()
                + entry.persona().map(persona -> " for " + persona.title()).orElse("");
    }

    /// The form with everything filled in that is known already.
    String form(Entry entry) {
        var part = entry.part();
        return "/groundwork/new/%s?product=%s%s%s"
                .formatted(
                        part.kind().word(),
                        entry.product(),
                        part.kind() == FoundationKind.MESSAGE ? "&type=" + part.word() : "",
                        entry.persona()
                                .filter(any -> part == Part.VALUE_PROPOSITION)
                                .map(persona -> "&persona=" + persona.id().key())
                                .orElse(""));
    }
}
