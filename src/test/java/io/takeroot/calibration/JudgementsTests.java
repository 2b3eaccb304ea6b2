package io.takeroot.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.calibration.Judgement.Source;
import io.takeroot.kernel.Actor;
import io.takeroot.testing.QuietTakeroot;
import io.takeroot.workspace.Definitions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three years of orders; the day is in the middle of the last quarter.
class JudgementsTests {
    private static final Actor SOMEBODY = new Actor("Somebody");

    private static final String DEFINITIONS =
            """
            kind: workspace
            key: workspace
            as_of: 2025-11-15
            ---
            kind: dataset
            key: orders
            file: orders.csv
            key_columns: [id]
            time: day
            columns:
              amount: {type: money, currency: USD}
            ---
            {kind: metric, key: revenue, dataset: orders, measure: sum, of: amount}
            ---
            kind: scorecard
            key: overall
            subject: all
            cadence: month
            sections:
              - title: Revenue
                indicators:
                  - {metric: revenue, target: {value: 100000, by: 2025-12-31, per: quarter}}
            """;

    @TempDir private Path folder;

    private QuietTakeroot application;
    private Judgements judgements;

    @BeforeEach
    void open() throws IOException {
        application = QuietTakeroot.over(folder.resolve("data"));
        var all = Definitions.parse(DEFINITIONS, "test");
        application.apply(all.subList(0, 2));
        application.load("orders", orders());
        application.apply(all);
        judgements = application.bean(Judgements.class);
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aBackTestKnowsOnlyWhatHadHappened() {
        judgements.refresh();

        var tests = judgements.of(Source.BACK_TEST);
        assertThat(tests).isNotEmpty();
        assertThat(tests)
                .allSatisfy(
                        test -> {
                            assertThat(test.asOf()).isBefore(test.period().to());
                            assertThat(test.points()).isLessThanOrEqualTo(monthsUntil(test.asOf()));
                            assertThat(test.said().isPresent()).isEqualTo(test.points() >= 8);
                        });
        assertThat(tests).extracting(Judgement::elapsed).contains(0.0, 0.25, 0.5, 0.75);
    }

    @Test
    void theTargetIsTheSameQuarterAYearBefore() {
        judgements.refresh();

        var byQuarter = new java.util.TreeMap<LocalDate, BigDecimal>();
        var tests = judgements.of(Source.BACK_TEST);
        tests.forEach(test -> byQuarter.put(test.period().from(), test.came().orElseThrow()));
        assertThat(tests)
                .filteredOn(test -> byQuarter.containsKey(test.period().from().minusYears(1)))
                .isNotEmpty()
                .allSatisfy(
                        test ->
                                assertThat(test.goal().low())
                                        .isEqualByComparingTo(
                                                byQuarter.get(test.period().from().minusYears(1))));
    }

    @Test
    void whatAScorecardSaidIsKeptAndLaterHeldAgainstWhatCame() {
        judgements.refresh();
        assertThat(judgements.of(Source.SCORECARD)).hasSize(1);
        assertThat(judgements.of(Source.SCORECARD).getFirst().came()).isEmpty();

        application
                .bean(Definitions.class)
                .apply(
                        Definitions.parse(
                                "kind: workspace\nkey: workspace\nas_of: 2025-12-31\n", "test"),
                        SOMEBODY);
        judgements.refresh();

        var kept = judgements.of(Source.SCORECARD).getFirst();
        assertThat(kept.asOf()).isEqualTo(LocalDate.of(2025, 11, 15));
        assertThat(kept.came().orElseThrow()).isPositive();
    }

    @Test
    void nothingIsDoneAgainWhileNothingChanged() {
        judgements.refresh();
        var first = judgements.madeAt();

        judgements.refresh();

        assertThat(judgements.madeAt()).isEqualTo(first).isPresent();
    }

    private static int monthsUntil(LocalDate day) {
        return (int)
                java.time.temporal.ChronoUnit.MONTHS.between(
                        LocalDate.of(2023, 1, 1), day.plusDays(4));
    }

    private Path orders() throws IOException {
        var random = new Random(4);
        var lines = new ArrayList<>(List.of("id,day,amount"));
        var last = LocalDate.of(2025, 12, 31);
        for (var day = LocalDate.of(2023, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
            lines.add(lines.size() + "," + day + "," + (900 + random.nextInt(200)));
        }
        return Files.write(folder.resolve("orders.csv"), lines);
    }
}
