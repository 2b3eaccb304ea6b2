package io.takeroot.intelligence.web;

import io.takeroot.intelligence.Confidence;
import io.takeroot.intelligence.Heard;
import io.takeroot.intelligence.InsightKind;
import io.takeroot.intelligence.Origin;
import io.takeroot.intelligence.Subject;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An insight as somebody typed it.
///
/// @param seen the version that the form began with; empty for a new one
record InsightForm(
        String seen,
        String kind,
        String day,
        String text,
        String quote,
        String who,
        String where,
        String product,
        String competitor,
        String persona,
        String segment,
        String deal,
        String confidence) {
    InsightForm(
            @Nullable String seen,
            @Nullable String kind,
            @Nullable String day,
            @Nullable String text,
            @Nullable String quote,
            @Nullable String who,
            @Nullable String where,
            @Nullable String product,
            @Nullable String competitor,
            @Nullable String persona,
            @Nullable String segment,
            @Nullable String deal,
            @Nullable String confidence) {
        this.seen = word(seen);
        this.kind = word(kind);
        this.day = word(day);
        this.text = word(text).replace("\r\n", "\n");
        this.quote = word(quote).replace("\r\n", "\n");
        this.who = word(who);
        this.where = word(where);
        this.product = word(product);
        this.competitor = word(competitor);
        this.persona = word(persona);
        this.segment = word(segment);
        this.deal = word(deal);
        this.confidence = word(confidence);
    }

    static InsightForm of(Heard heard, int version) {
        var subject = heard.subject();
        return new InsightForm(
                Integer.toString(version),
                heard.kind().word(),
                heard.day().toString(),
                heard.text(),
                heard.quote(),
                heard.origin().who(),
                heard.origin().where(),
                key(subject.product()),
                key(subject.competitor()),
                key(subject.persona()),
                key(subject.segment()),
                subject.deal().orElse(""),
                heard.confidence().word());
    }

    /// What a new form begins with: today, and where nothing else was asked for, a sales call.
    InsightForm begunOn(LocalDate today) {
        return new InsightForm(
                "",
                kind.isEmpty() ? InsightKind.SALES_CALL.word() : kind,
                day.isEmpty() ? today.toString() : day,
                text,
                quote,
                who,
                where,
                product,
                competitor,
                persona,
                segment,
                deal,
                confidence.isEmpty() ? Confidence.MEDIUM.word() : confidence);
    }

    /// The same words as a change of a later version.
    InsightForm at(int version) {
        return new InsightForm(
                Integer.toString(version),
                kind,
                day,
                text,
                quote,
                who,
                where,
                product,
                competitor,
                persona,
                segment,
                deal,
                confidence);
    }

    /// The version that the form began with; 0 when the form does not say.
    int version() {
        return seen.matches("\\d{1,8}") ? Integer.parseInt(seen) : 0;
    }

    /// @throws Failure USER when a field cannot be read
    Heard heard() {
        var problems = new ArrayList<Problem>();
        var read =
                new Heard(
                        kind(problems),
                        text,
                        quote,
                        new Origin(who, where),
                        day(problems),
                        new Subject(
                                slug("product", product, problems),
                                slug("competitor", competitor, problems),
                                slug("persona", persona, problems),
                                slug("segment", segment, problems),
                                Optional.of(deal).filter(it -> !it.isEmpty())),
                        Confidence.of(confidence).orElse(Confidence.MEDIUM));
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        return read;
    }

    private InsightKind kind(List<Problem> problems) {
        var read = InsightKind.of(kind);
        if (read.isEmpty()) {
            problems.add(new Problem("MISSING_FIELD", "kind", "Choose where it was learned."));
        }
        return read.orElse(InsightKind.FIELD_REPORT);
    }

    private LocalDate day(List<Problem> problems) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            problems.add(
                    new Problem(
                            "WRONG_VALUE",
                            "day",
                            "'%s' is no day; one such as 2017-11-22 is expected.".formatted(day)));
            return LocalDate.EPOCH;
        }
    }

    private static Optional<Slug> slug(String field, String key, List<Problem> problems) {
        if (!key.isEmpty() && !Slug.isSlug(key)) {
            problems.add(
                    new Problem(
                            "UNKNOWN_FOUNDATION",
                            field,
                            "There is no %s '%s'. Choose one from the list."
                                    .formatted(field, key)));
            return Optional.empty();
        }
        return Optional.of(key).filter(it -> !it.isEmpty()).map(Slug::of);
    }

    private static String key(Optional<Slug> key) {
        return key.map(Slug::value).orElse("");
    }

    private static String word(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
