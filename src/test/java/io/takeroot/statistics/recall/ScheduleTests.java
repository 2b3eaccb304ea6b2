package io.takeroot.statistics.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.recall.Learning.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Schedule SCHEDULE = Schedule.standard();

    @Test
    void intervalsOfAQuestionAnsweredWhenDueAreThoseOfTsFsrsAndPyFsrs() {
        assertThat(intervals(SCHEDULE, "3333331133333"))
                .containsExactly(0L, 2L, 11L, 46L, 163L, 498L, 0L, 0L, 2L, 4L, 7L, 12L, 21L);
    }

    @Test
    void intervalsOfFormerDefaultsAreThoseOfJavaFsrs() {
        var former =
                List.of(
                        0.2172, 1.1771, 3.2602, 16.1507, 7.0114, 0.57, 2.0966, 0.0069, 1.5261,
                        0.112, 1.0178, 1.849, 0.1133, 0.3127, 2.2934, 0.2191, 3.0004, 0.7536,
                        0.3332, 0.1437, 0.2);
        var schedule =
                new Schedule(
                        new Recall(new Weights(former)),
                        0.9,
                        SCHEDULE.firstSteps(),
                        SCHEDULE.stepsAgain(),
                        36_500);

        assertThat(intervals(schedule, "3333331133333"))
                .containsExactly(0L, 4L, 14L, 45L, 135L, 372L, 0L, 0L, 2L, 5L, 10L, 20L, 40L);
    }

    @Test
    void intervalsByWantedProbabilityAreThoseOfFsrsRs() {
        var expected = new int[] {3116766, 34793, 2508, 387, 90, 27, 9, 3, 1};
        for (int tenth = 1; tenth <= 9; tenth++) {
            var schedule =
                    new Schedule(
                            Recall.standard(),
                            tenth / 10.0,
                            List.of(),
                            List.of(),
                            Integer.MAX_VALUE);

            // fsrs-rs counts in 32 bits: its largest is a few units off.
            assertThat((double) schedule.intervalDays(new Memory(1, 5)))
                    .isCloseTo(expected[tenth - 1], within(tenth == 1 ? 5.0 : 0));
        }
    }

    @Test
    void aFirstAnswerStartsTheStepsUnlessEasy() {
        check(Grade.AGAIN, Stage.FIRST_STEPS, 0, Duration.ofMinutes(1));
        check(Grade.HARD, Stage.FIRST_STEPS, 0, Duration.ofSeconds(330));
        check(Grade.GOOD, Stage.FIRST_STEPS, 1, Duration.ofMinutes(10));
        check(Grade.EASY, Stage.REVIEW, 0, Duration.ofDays(8));
    }

    @Test
    void aLapseGoesThroughItsStepAndBack() {
        var known = SCHEDULE.answered(Learning.starting(START), Grade.EASY, START);

        var lapsed = SCHEDULE.answered(known, Grade.AGAIN, known.due());
        var back = SCHEDULE.answered(lapsed, Grade.GOOD, lapsed.due());

        assertThat(lapsed.stage()).isEqualTo(Stage.STEPS_AGAIN);
        assertThat(lapsed.due()).isEqualTo(known.due().plus(Duration.ofMinutes(10)));
        assertThat(back.stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void theLongestIntervalIsKept() {
        var schedule = new Schedule(Recall.standard(), 0.9, List.of(), List.of(), 30);

        assertThat(intervals(schedule, "4444")).containsExactly(8L, 30L, 30L, 30L);
    }

    @Test
    void aQuestionNeverAnsweredIsNotKnown() {
        assertThat(Learning.starting(START).probability(Recall.standard(), START)).isZero();
    }

    @Test
    void partsOfADayDoNotCount() {
        var known = SCHEDULE.answered(Learning.starting(START), Grade.EASY, START);

        assertThat(known.probability(Recall.standard(), START.plus(Duration.ofHours(47))))
                .isEqualTo(Recall.standard().probability(known.memory().orElseThrow(), 1));
    }

    @Test
    void anAnswerBeforeTheLastIsRefused() {
        var known = SCHEDULE.answered(Learning.starting(START), Grade.EASY, START);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEDULE.answered(known, Grade.GOOD, START.minusSeconds(1)));
    }

    private static void check(Grade grade, Stage stage, int step, Duration wait) {
        var after = SCHEDULE.answered(Learning.starting(START), grade, START);

        assertThat(after.stage()).isEqualTo(stage);
        assertThat(after.step()).isEqualTo(step);
        assertThat(after.due()).isEqualTo(START.plus(wait));
    }

    /// The intervals in whole days of answers given when due; each digit is a grade, 1 for Again.
    private static List<Long> intervals(Schedule schedule, String ranks) {
        var intervals = new ArrayList<Long>();
        var learning = Learning.starting(START);
        for (int i = 0; i < ranks.length(); i++) {
            var at = learning.due();
            learning = schedule.answered(learning, Grade.ofRank(ranks.charAt(i) - '0'), at);
            intervals.add(Duration.between(at, learning.due()).toDays());
        }
        return intervals;
    }
}
