package io.takeroot.responses.web;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.responses.Answer;
import io.takeroot.responses.Expectation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the response form sends, as typed.
///
/// @param expected such as `5%` or `20000`
record ResponseForm(
        String scorecard,
        String indicator,
        String hypothesis,
        String action,
        String owner,
        String check,
        String expected) {
    /// @throws Failure USER with what cannot be read
    Answer answer() {
        var problems = new ArrayList<Problem>();
        var day = day(check);
        if (day.isEmpty()) {
            problems.add(
                    Problem.of(
                            "RESPONSE_CHECK_DAY",
                            "'" + check + "' is not a day; write one such as 2017-12-31."));
        }
        var effect = Expectation.parse(expected);
        if (effect.isEmpty()) {
            problems.add(
                    Problem.of(
                            "RESPONSE_EFFECT",
                            "'"
                                    + expected
                                    + "' is not an effect; write a share such as 5%, or an amount such as 20000."));
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, List.copyOf(problems));
        }
        return new Answer(
                hypothesis.strip(),
                action.strip(),
                owner.strip(),
                day.orElseThrow(),
                effect.orElseThrow());
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
