package io.takeroot.intelligence.web;

import io.takeroot.intelligence.Ending;
import io.takeroot.intelligence.Subject;
import io.takeroot.intelligence.WinLossRecord;
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

/// A win/loss record as somebody typed it.
///
/// @param reason keys of what was ticked
record RecordForm(
        String ending,
        String decidedOn,
        String product,
        String competitor,
        String segment,
        String note,
        List<String> reason) {
    RecordForm(
            @Nullable String ending,
            @Nullable String decidedOn,
            @Nullable String product,
            @Nullable String competitor,
            @Nullable String segment,
            @Nullable String note,
            @Nullable List<String> reason) {
        this.ending = word(ending);
        this.decidedOn = word(decidedOn);
        this.product = word(product);
        this.competitor = word(competitor);
        this.segment = word(segment);
        this.note = word(note).replace("\r\n", "\n");
        this.reason = List.copyOf(Objects.requireNonNullElse(reason, List.of()));
    }

    static RecordForm of(WinLossRecord it) {
        return new RecordForm(
                it.ending().word(),
                it.decidedOn().toString(),
                key(it.subject().product()),
                key(it.subject().competitor()),
                key(it.subject().segment()),
                it.note(),
                it.reasons());
    }

    /// @throws Failure USER when a field cannot be read
    WinLossRecord record(String deal) {
        var problems = new ArrayList<Problem>();
        var read =
                new WinLossRecord(
                        deal,
                        ending(problems),
                        day(problems),
                        Subject.NOTHING
                                .withProduct(slug(product))
                                .withCompetitor(slug(competitor))
                                .withSegment(slug(segment)),
                        note,
                        reason);
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        return read;
    }

    private Ending ending(List<Problem> problems) {
        var read = Ending.of(ending);
        if (read.isEmpty()) {
            problems.add(new Problem("MISSING_FIELD", "ending", "Choose how it ended."));
        }
        return read.orElse(Ending.NO_DECISION);
    }

    private LocalDate day(List<Problem> problems) {
        try {
            return LocalDate.parse(decidedOn);
        } catch (DateTimeParseException e) {
            problems.add(
                    new Problem(
                            "WRONG_VALUE",
                            "decidedOn",
                            "'%s' is no day; one such as 2017-11-22 is expected."
                                    .formatted(decidedOn)));
            return LocalDate.EPOCH;
        }
    }

    private static Optional<Slug> slug(String key) {
        return Optional.of(key).filter(Slug::isSlug).map(Slug::of);
    }

    private static String key(Optional<Slug> key) {
        return key.map(Slug::value).orElse("");
    }

    private static String word(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
