package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.testing.DemoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo's export, in which two of three deals that the West won in the last quarter were lost.
class GapCausesTests {
    private static final Path DATA = Path.of("src/main/resources/demo/crm/data");
    private static final LocalDate AS_OF = LocalDate.of(2017, 12, 31);
    private static final Slice WEST = Slice.of("teams.regional_office", "West");

    @TempDir private static Path folder;

    private static DemoWorkspace demo;

    @BeforeAll
    static void open() throws IOException {
        demo = DemoWorkspace.crm(folder.resolve("demo"), withoutTheWest());
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void revenueIsTracedToTheRegionThatLostIt() {
        check("won_revenue");
    }

    @Test
    void dealsWonAreTracedToTheRegionThatLostThem() {
        check("deals_won");
    }

    @Test
    void theWinRateIsTracedToTheRegionThatLostIt() {
        check("win_rate");
    }

    private static void check(String indicator) {
        var gap =
                demo.bean(Scorecards.class)
                        .assess(ScorecardId.overall(Slug.of("overall")), Slug.of(indicator), AS_OF)
                        .gap()
                        .orElseThrow();

        var first = gap.drivers().getFirst();
        assertThat(first.slice()).isEqualTo(WEST);
        assertThat(first.effect().signum()).isEqualTo(gap.size().signum());
        assertThat(first.grounds().relative()).isBetween(-0.85, -0.4);
        assertThat(first.grounds().low()).isLessThan(first.grounds().high());
        assertThat(gap.answer()).startsWith("Regional office West:");
    }

    private static Path withoutTheWest() throws IOException {
        var west = agentsOfTheWest();
        var lines = Files.readAllLines(DATA.resolve("sales_pipeline.csv"));
        int seen = 0;
        for (int i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split(",", -1);
            boolean late = cells[6].matches("1[0-2]/.*");
            if (west.contains(cells[1]) && cells[4].equals("Won") && late && seen++ % 3 > 0) {
                cells[4] = "Lost";
                cells[7] = "0";
                lines.set(i, String.join(",", cells));
            }
        }
        return Files.write(folder.resolve("sales_pipeline.csv"), lines);
    }

    private static Set<String> agentsOfTheWest() throws IOException {
        var agents = new HashSet<String>();
        for (var line : Files.readAllLines(DATA.resolve("sales_teams.csv"))) {
            if (line.endsWith(",West")) {
                agents.add(line.substring(0, line.indexOf(',')));
            }
        }
        return agents;
    }
}
