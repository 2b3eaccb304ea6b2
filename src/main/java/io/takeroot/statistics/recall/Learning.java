package io.takeroot.statistics.recall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where one person stands with one question, and when it is due next.
///
/// `memory` and `answered` are empty until the first answer. A question that is being learned or
/// learned again is asked at the short steps of its [Schedule], of which `step` (from 0) is the
/// present one; a question in [Stage#REVIEW] is asked after whole days, and its `step` is 0.
public record Learning(
        Stage stage, int step, Optional<Memory> memory, Optional<Instant> answered, Instant due) {

    /// Where a question is on its way into memory.
    public enum Stage {
        /// New, or not yet through the first steps.
        FIRST_STEPS,
        /// Known once; asked after days.
        REVIEW,
        /// Forgotten, and not yet through the steps that follow.
        STEPS_AGAIN
    }

    public Learning {
        if (step < 0) {
            throw new IllegalArgumentException("step is " + step + ", expected at least 0");
        }
        if (memory.isPresent() != answered.isPresent()) {
            throw new IllegalArgumentException("memory and the last answer come together");
        }
        if (stage != Stage.FIRST_STEPS && memory.isEmpty()) {
            throw new IllegalArgumentException(stage + " without an answer");
        }
    }

    /// A question never asked, due from `due` on.
    public static Learning starting(Instant due) {
        return new Learning(Stage.FIRST_STEPS, 0, Optional.empty(), Optional.empty(), due);
    }

    /// The probability, in 0..1, that the answer is known at `at`, by whole days of 24 hours
    /// since the last answer; 0 for a question never answered.
    public double probability(Recall recall, Instant at) {
        return memory.isEmpty()
                ? 0
                : recall.probability(memory.get(), (double) daysSinceAnswer(at));
    }

    /// Whole days of 24 hours, at least 0; 0 for a question never answered.
    long daysSinceAnswer(Instant at) {
        return answered.map(last -> Math.max(0, Duration.between(last, at).toDays())).orElse(0L);
    }
}
