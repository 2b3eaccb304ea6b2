package io.takeroot.statistics.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.recall.Learning.Stage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The trajectories of py-fsrs 6.3.1 with the same-day Hard of fsrs-rs; origin beside the file.
class TrajectoryTests {

    private static final double TOLERANCE = 1e-9;

    private static final List<Duration> FIRST_STEPS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));
    private static final List<Duration> STEPS_AGAIN = List.of(Duration.ofMinutes(10));

    private static final Map<String, Schedule> CONFIGURATIONS =
            Map.of(
                    "default", Schedule.standard(),
                    "no_steps", new Schedule(Recall.standard(), 0.9, List.of(), List.of(), 36_500),
                    "r85_max365",
                            new Schedule(Recall.standard(), 0.85, FIRST_STEPS, STEPS_AGAIN, 365),
                    "weights_b_r80",
                            new Schedule(
                                    recall(
                                            0.1456, 0.4186, 1.1104, 4.1315, 5.2417, 1.3098, 0.8975,
                                            0.001, 1.5674, 0.0567, 0.9661, 2.0275, 0.1592, 0.2446,
                                            1.5071, 0.2272, 2.8755, 1.234, 0.56789, 0.1437, 0.2),
                                    0.8,
                                    FIRST_STEPS,
                                    STEPS_AGAIN,
                                    36_500),
                    "weights_c_r95",
                            new Schedule(
                                    recall(
                                            0.335561,
                                            1.6840581,
                                            5.166598,
                                            11.659035,
                                            7.466705,
                                            0.7205129,
                                            2.622295,
                                            0.001,
                                            1.315015,
                                            0.10468433,
                                            0.8349206,
                                            1.822305,
                                            0.12473127,
                                            0.26111007,
                                            2.3030033,
                                            0.13117497,
                                            3.0265594,
                                            0.41468078,
                                            0.09714265,
                                            0.106824234,
                                            0.20447432),
                                    0.95,
                                    List.of(Duration.ofMinutes(5)),
                                    List.of(),
                                    36_500));

    private static final Map<String, Stage> STAGES =
            Map.of(
                    "Learning", Stage.FIRST_STEPS,
                    "Review", Stage.REVIEW,
                    "Relearning", Stage.STEPS_AGAIN);

    @Test
    void everyAnswerOfThePublishedProgramIsReproduced() throws IOException {
        var standing = new HashMap<String, Learning>();

        var rows = rows();
        for (var row : rows) {
            check(standing, row);
        }

        assertThat(rows.size()).isGreaterThan(300);
    }

    private static void check(Map<String, Learning> standing, String[] row) {
        var schedule = Objects.requireNonNull(CONFIGURATIONS.get(row[1]));
        var at = instant(row[2]);
        var before = standing.getOrDefault(row[0], Learning.starting(at));

        var after = schedule.answered(before, Grade.ofRank(Integer.parseInt(row[3])), at);

        standing.put(row[0], after);
        var memory = after.memory().orElseThrow();
        double stability = Double.parseDouble(row[7]);
        assertThat(memory.stability()).isCloseTo(stability, within(TOLERANCE * stability));
        assertThat(memory.difficulty()).isCloseTo(Double.parseDouble(row[8]), within(TOLERANCE));
        assertThat(after.stage()).isEqualTo(STAGES.get(row[5]));
        assertThat(after.step()).isEqualTo(row[6].isEmpty() ? 0 : Integer.parseInt(row[6]));
        assertThat(after.due()).isEqualTo(instant(row[9]));
        assertThat(Duration.between(at, after.due()).toDays()).isEqualTo(Long.parseLong(row[10]));
        if (!row[4].isEmpty()) {
            assertThat(before.probability(schedule.recall(), at))
                    .isCloseTo(Double.parseDouble(row[4]), within(TOLERANCE));
        }
    }

    private static Recall recall(Double... weights) {
        return new Recall(new Weights(List.of(weights)));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static List<String[]> rows() throws IOException {
        try (var stream =
                        TrajectoryTests.class.getResourceAsStream(
                                "/statistics/recall/trajectories.csv");
                var reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
