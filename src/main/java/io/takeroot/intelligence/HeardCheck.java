package io.takeroot.intelligence;

import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says what is wrong with an insight before it is kept.
@Component
final class HeardCheck {
    static final int LONGEST_TEXT = 8000;
    private static final int LONGEST_QUOTE = 4000;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_DEAL = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Groundwork groundwork;

    HeardCheck(Groundwork groundwork) {
        this.groundwork = groundwork;
    }

    /// @throws Failure USER with everything that is wrong
    void require(Heard heard) {
        var problems = problems(heard);
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
    }

    /// Each names its field as its place.
    List<Problem> problems(Heard heard) {
        var found = new ArrayList<Problem>();
        if (heard.text().isBlank()) {
            found.add(new Problem("MISSING_FIELD", "text", "Write what was learned."));
        }
        length("text", heard.text(), LONGEST_TEXT).ifPresent(found::add);
        length("quote", heard.quote(), LONGEST_QUOTE).ifPresent(found::add);
        length("who", heard.origin().who(), LONGEST_LINE).ifPresent(found::add);
        length("where", heard.origin().where(), LONGEST_LINE).ifPresent(found::add);
        day(heard.day()).ifPresent(found::add);
        var subject = heard.subject();
        known("product", FoundationKind.PRODUCT, subject.product()).ifPresent(found::add);
        known("competitor", FoundationKind.COMPETITOR, subject.competitor()).ifPresent(found::add);
        known("persona", FoundationKind.PERSONA, subject.persona()).ifPresent(found::add);
        known("segment", FoundationKind.SEGMENT, subject.segment()).ifPresent(found::add);
        subject.deal().flatMap(deal -> length("deal", deal, LONGEST_DEAL)).ifPresent(found::add);
        return found;
    }

    private Optional<Problem> day(LocalDate day) {
        var today = groundwork.today();
        if (!day.isAfter(today) && !day.isBefore(EARLIEST)) {
            return Optional.empty();
        }
        return Optional.of(
                new Problem(
                        "WRONG_VALUE",
                        "day",
                        "%s is no day on which something was said: one from %s to today, %s, is expected."
                                .formatted(day, EARLIEST, today)));
    }

    private Optional<Problem> known(String field, FoundationKind kind, Optional<Slug> key) {
        return key.filter(it -> groundwork.find(new FoundationId(kind, it)).isEmpty())
                .map(
                        it ->
                                new Problem(
                                        "UNKNOWN_FOUNDATION",
                                        field,
                                        "There is no %s '%s'. Choose one from the list."
                                                .formatted(kind.words(), it)));
    }

    private static Optional<Problem> length(String field, String text, int longest) {
        return text.length() <= longest
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "WRONG_VALUE",
                                field,
                                "These are %d characters; at most %d are kept. Shorten it."
                                        .formatted(text.length(), longest)));
    }
}
