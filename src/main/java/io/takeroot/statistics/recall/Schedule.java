package io.takeroot.statistics.recall;

import io.takeroot.statistics.recall.Learning.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When to ask a question again: as late as the wanted probability allows.
///
/// A new question goes through `firstSteps` and a forgotten one through `stepsAgain` (each may
/// be empty), within the day; after that the interval is the number of whole days, rounded half
/// to even, after which the probability of recall has fallen to `wanted` (above 0, below 1), at
/// least 1 and at most `longestDays`. There is no random spread: the same answers give the same
/// dates.
///
/// Checked against py-fsrs 6.3.1 (with the same-day Hard of fsrs-rs, see [Recall]): every stage,
/// step, due time and interval of 3,117 answers is equal.
public record Schedule(
        Recall recall,
        double wanted,
        List<Duration> firstSteps,
        List<Duration> stepsAgain,
        int longestDays) {

    public Schedule {
        if (!(wanted > 0 && wanted < 1)) {
            throw new IllegalArgumentException(
                    "wanted probability is " + wanted + ", expected between 0 and 1");
        }
        if (longestDays < 1) {
            throw new IllegalArgumentException(
                    "longest interval is " + longestDays + " days, expected at least 1");
        }
        firstSteps = List.copyOf(firstSteps);
        stepsAgain = List.copyOf(stepsAgain);
    }

    /// The published defaults: 90 % wanted; 1 and 10 minutes at first, 10 minutes after a lapse.
    public static Schedule standard() {
        return new Schedule(
                Recall.standard(),
                0.9,
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
                List.of(Duration.ofMinutes(10)),
                36_500);
    }

    /// Where a person stands after answering at `at`, which is not before the last answer.
    ///
    /// @throws IllegalArgumentException when `at` is before the last answer
    public Learning answered(Learning learning, Grade grade, Instant at) {
        if (learning.answered().filter(at::isBefore).isPresent()) {
            throw new IllegalArgumentException(
                    "answered at " + at + ", before the last answer " + learning.answered());
        }
        var memory =
                learning.memory()
                        .map(
                                before ->
                                        recall.after(
                                                before,
                                                (double) learning.daysSinceAnswer(at),
                                                grade))
                        .orElseGet(() -> recall.first(grade));
        return switch (learning.stage()) {
            case FIRST_STEPS -> onSteps(new Walk(learning, firstSteps, memory, at), grade);
            case STEPS_AGAIN -> onSteps(new Walk(learning, stepsAgain, memory, at), grade);
            case REVIEW ->
                    grade == Grade.AGAIN && !stepsAgain.isEmpty()
                            ? new Walk(learning, stepsAgain, memory, at)
                                    .to(Stage.STEPS_AGAIN, 0, stepsAgain.getFirst())
                            : inReview(memory, at);
        };
    }

    /// The whole days from an answer until the question is due in [Stage#REVIEW].
    public int intervalDays(Memory memory) {
        return (int) Math.clamp(Math.rint(recall.daysUntil(memory, wanted)), 1, longestDays);
    }

    /// An answer to a question that is on its steps.
    private record Walk(Learning before, List<Duration> steps, Memory memory, Instant at) {

        Learning to(Stage stage, int step, Duration wait) {
            return new Learning(stage, step, Optional.of(memory), Optional.of(at), at.plus(wait));
        }

        Learning to(int step, Duration wait) {
            return to(before.stage(), step, wait);
        }

        /// Hard repeats the step; at the first one it waits longer than Again would.
        Duration repeated() {
            if (before.step() > 0) {
                return steps.get(before.step());
            }
            var first = steps.getFirst();
            return steps.size() == 1
                    ? first.multipliedBy(3).dividedBy(2)
                    : first.plus(steps.get(1)).dividedBy(2);
        }
    }

    private Learning onSteps(Walk walk, Grade grade) {
        int step = walk.before().step();
        int count = walk.steps().size();
        // A step beyond the last is one of a schedule that had more of them.
        if (count == 0 || (step >= count && grade != Grade.AGAIN)) {
            return inReview(walk.memory(), walk.at());
        }
        return switch (grade) {
            case AGAIN -> walk.to(0, walk.steps().getFirst());
            case HARD -> walk.to(step, walk.repeated());
            case GOOD ->
                    step + 1 == count
                            ? inReview(walk.memory(), walk.at())
                            : walk.to(step + 1, walk.steps().get(step + 1));
            case EASY -> inReview(walk.memory(), walk.at());
        };
    }

    private Learning inReview(Memory memory, Instant at) {
        return new Learning(
                Stage.REVIEW,
                0,
                Optional.of(memory),
                Optional.of(at),
                at.plus(Duration.ofDays(intervalDays(memory))));
    }
}
