package io.takeroot.intelligence.web;

import io.takeroot.intelligence.Confidence;
import io.takeroot.intelligence.Heard;
import io.takeroot.intelligence.InsightKind;
import io.takeroot.intelligence.Origin;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A win/loss interview as somebody typed it.
record AskForm(String day, String who, String text) {
    AskForm(@Nullable String day, @Nullable String who, @Nullable String text) {
        this.day = word(day);
        this.who = word(who);
        this.text = word(text).replace("\r\n", "\n");
    }

    /// @throws Failure USER when the day cannot be read
    Heard heard() {
        try {
            return Heard.of(InsightKind.WIN_LOSS_INTERVIEW, text, LocalDate.parse(day))
                    .from(new Origin(who, ""))
                    .with(Confidence.HIGH);
        } catch (DateTimeParseException e) {
            throw Failure.user(
                    new Problem(
                            "WRONG_VALUE",
                            "day",
                            "'%s' is no day; one such as 2017-11-22 is expected.".formatted(day)));
        }
    }

    private static String word(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
