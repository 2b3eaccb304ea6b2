package io.takeroot.scorecards.web;

import io.takeroot.kernel.Failure;
import io.takeroot.scorecards.ManualStatuses;
import io.takeroot.scorecards.Status;
import io.takeroot.ui.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What the form for a status by hand sends, as typed.
record ManualStatusForm(String status, String reason, String until) {
    /// @throws Failure when the last day is none
    ManualStatuses.Judgement judgement() {
        return new ManualStatuses.Judgement(
                Stream.of(Status.values())
                        .filter(known -> known.text().equals(status))
                        .findFirst()
                        .orElse(Status.NO_DATA),
                reason.strip(),
                day());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeException e) {
            throw Failure.user(
                    "MANUAL_STATUS",
                    "'" + until + "' is not a day; write the last one on which it holds");
        }
    }

    List<Field> fields() {
        return List.of(
                Field.choice(
                        "status",
                        "Status",
                        status,
                        Stream.of(Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK)
                                .map(s -> new Field.Choice(s.text(), s.word()))
                                .toList()),
                Field.text("reason", "Reason", reason)
                        .mandatory()
                        .withHint("What you know that the figures do not. Everybody reads it."),
                Field.of("until", "Until", "date", until)
                        .mandatory()
                        .withHint("Its last day, at most 92 days away; then it ends by itself."));
    }
}
