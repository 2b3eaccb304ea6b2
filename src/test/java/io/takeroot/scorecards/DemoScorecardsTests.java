package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Slug;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.testing.DemoWorkspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoScorecardsTests {
    private static final LocalDate CUT = LocalDate.of(2017, 11, 15);

    @TempDir private static Path folder;

    private static DemoWorkspace demo;
    private static Scorecards scorecards;

    @BeforeAll
    static void open() {
        demo = DemoWorkspace.crm(folder.resolve("demo"));
        scorecards = demo.bean(Scorecards.class);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void thereIsOneForEverythingAndOneForEachProduct() {
        assertThat(scorecards.all())
                .filteredOn(subject -> subject.about() != About.INITIATIVE)
                .hasSize(9);
        assertThat(scorecards.home().orElseThrow().id().text()).isEqualTo("overall");
        assertThat(scorecards.all()).extracting(s -> s.id().text()).contains("product/gtx-pro");
    }

    @Test
    void everyStatusOccursOnTheOverallCardAndAmongProducts() {
        var overall = statuses(Stream.of(overall()));
        var products = statuses(products());

        assertThat(overall).contains(Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK);
        assertThat(products).contains(Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK);
    }

    @Test
    void everyStatusHasItsReasonAndEveryProbabilityLiesInRange() {
        assertThat(assessments())
                .allSatisfy(
                        assessment -> {
                            assertThat(assessment.why()).isNotBlank();
                            assessment
                                    .outlook()
                                    .map(Outlook::probability)
                                    .ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
                            assertThat(
                                            assessment.status() == Status.NO_DATA
                                                    || assessment.outlook().isPresent()
                                                    || !assessment
                                                            .goal()
                                                            .orElseThrow()
                                                            .by()
                                                            .isAfter(scorecards.today()))
                                    .isTrue();
                        });
    }

    @Test
    void driversAndRemainderMakeTheGapToTheLastDigit() {
        var gaps = assessments().stream().flatMap(a -> a.gap().stream()).toList();

        assertThat(gaps).hasSizeGreaterThan(20);
        assertThat(gaps)
                .allSatisfy(
                        gap -> {
                            assertThat(gap.size())
                                    .isEqualByComparingTo(gap.actual().subtract(gap.expected()));
                            assertThat(
                                            gap.drivers().stream()
                                                    .map(Gap.Driver::effect)
                                                    .reduce(gap.everywhere(), BigDecimal::add)
                                                    .add(gap.remainder()))
                                    .isEqualByComparingTo(gap.size());
                            for (var split : gap.splits()) {
                                var parts =
                                        split.parts().stream()
                                                .map(Gap.Part::effect)
                                                .reduce(split.remainder(), BigDecimal::add);
                                assertThat(parts).isEqualByComparingTo(gap.size());
                                assertThat(split.remainder().abs())
                                        .isLessThan(new BigDecimal("0.01"));
                            }
                        });
    }

    @Test
    void theActualIsWhatTheMetricReads() {
        var metrics = demo.bean(Metrics.class);

        for (var assessment : assessments()) {
            if (assessment.kind() != Assessment.Kind.RUNNING) {
                var asked =
                        MetricQuery.total(
                                        assessment.indicator().metric(),
                                        assessment.actual().period())
                                .in(assessment.slice());
                assertThat(assessment.actual().value())
                        .isEqualTo(metrics.read(asked).readings().getFirst().value());
            }
        }
    }

    @Test
    void aYearThatIsOverIsDecidedByItsFigure() {
        var year = overall().assessment(Slug.of("won_revenue_year_to_date")).orElseThrow();

        assertThat(year.actual().value()).contains(new BigDecimal("10005534"));
        assertThat(year.status()).isEqualTo(Status.ON_TRACK);
        assertThat(year.outlook()).isEmpty();
        assertThat(year.why()).isEqualTo("Reached: 2017 closed at $10.01M against $10.00M.");
    }

    @Test
    void lookingBackSeesOnlyWhatHadHappenedByThen() throws IOException {
        try (var past = DemoWorkspace.crm(folder.resolve("past"), cut())) {
            var then = past.bean(Scorecards.class).assess(overall().subject().id(), CUT);
            var now = scorecards.assess(overall().subject().id(), CUT);

            assertThat(comparable(now)).hasSameSizeAs(comparable(then)).hasSizeGreaterThan(9);
            for (int i = 0; i < comparable(now).size(); i++) {
                assertThat(comparable(now).get(i)).isEqualTo(comparable(then).get(i));
            }
        }
    }

    @Test
    void theJsonSaysTheSameAsTheCard() {
        var json = ScoreJson.of(overall());

        assertThat(json).containsEntry("scorecard", "overall").containsEntry("as_of", "2017-12-31");
        assertThat((List<?>) json.get("indicators")).hasSize((int) overall().assessments().count());
    }

    /// Everything but when and from which file it was loaded, metrics without a history, and the
    /// drivers: a deal's stage and close value are those of today.
    private static List<String> comparable(Scorecard scorecard) {
        return scorecard
                .assessments()
                .filter(a -> !a.series().isEmpty())
                .map(
                        a ->
                                List.of(
                                                a.indicator().key(),
                                                a.actual(),
                                                a.goal(),
                                                a.expected(),
                                                a.outlook(),
                                                a.status(),
                                                a.why(),
                                                a.series())
                                        .toString())
                .toList();
    }

    /// The deals as the export would have had them on that day: no later deal, and none of the
    /// later ends.
    private static Path cut() throws IOException {
        var lines =
                Files.readAllLines(Path.of("src/main/resources/demo/crm/data/sales_pipeline.csv"));
        var kept =
                lines.stream()
                        .map(line -> line.split(",", -1))
                        .filter(cells -> cells[5].equals("engage_date") || !isAfterCut(cells[5]))
                        .map(DemoScorecardsTests::withoutLaterEnd)
                        .map(cells -> String.join(",", cells))
                        .toList();
        return Files.write(folder.resolve("sales_pipeline.csv"), kept);
    }

    private static String[] withoutLaterEnd(String[] cells) {
        if (!cells[6].equals("close_date") && isAfterCut(cells[6])) {
            cells[4] = "Engaging";
            cells[6] = "";
            cells[7] = "";
        }
        return cells;
    }

    private static boolean isAfterCut(String day) {
        return !day.isEmpty()
                && LocalDate.parse(day, DateTimeFormatter.ofPattern("M/d/yyyy")).isAfter(CUT);
    }

    private static Scorecard overall() {
        return scorecards.assess(scorecards.home().orElseThrow().id());
    }

    private static Stream<Scorecard> products() {
        return scorecards.all().stream()
                .filter(subject -> subject.id().product().isPresent())
                .map(subject -> scorecards.assess(subject.id()));
    }

    private static List<Assessment> assessments() {
        return Stream.concat(Stream.of(overall()), products())
                .flatMap(Scorecard::assessments)
                .toList();
    }

    private static EnumSet<Status> statuses(Stream<Scorecard> cards) {
        var seen = EnumSet.noneOf(Status.class);
        cards.flatMap(Scorecard::assessments).map(Assessment::status).forEach(seen::add);
        return seen;
    }
}
