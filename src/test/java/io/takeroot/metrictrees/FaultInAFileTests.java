package io.takeroot.metrictrees;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.statistics.causechain.Account;
import io.takeroot.statistics.causechain.CauseChain;
import io.takeroot.testing.QuietTakeroot;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three years of deals in a file; in its last month two of five deals are won where three were.
class FaultInAFileTests {
    private static final Actor SOMEBODY = new Actor("Somebody");
    private static final MetricTrees.Question QUESTION =
            new MetricTrees.Question(Slug.of("revenue"), Optional.empty(), "");

    private static final String DEFINITIONS =
            """
            kind: workspace
            key: workspace
            as_of: 2025-12-31
            ---
            kind: dataset
            key: deals
            file: deals.csv
            key_columns: [id]
            time: day
            columns:
              value: {type: money, currency: USD}
            dimensions: [stage]
            ---
            {kind: metric, key: deals_closed, dataset: deals, measure: count}
            ---
            {kind: metric, key: deals_won, dataset: deals, measure: count, where: stage = 'Won'}
            ---
            {kind: metric, key: revenue, dataset: deals, measure: sum, of: value, where: stage = 'Won'}
            ---
            {kind: metric, key: average_size, dataset: deals, measure: average, of: value, where: stage = 'Won'}
            ---
            kind: metric
            key: win_rate
            ratio: {of: deals_won, over: deals_closed}
            unit: percent
            ---
            kind: tree
            key: revenue
            root: revenue
            nodes:
              - {metric: revenue, formula: deals_won * average_size}
              - {metric: deals_won, formula: deals_closed * win_rate}
            """;

    @TempDir private static Path folder;

    private static QuietTakeroot application;
    private static MetricTrees trees;

    @BeforeAll
    static void open() throws IOException {
        application = QuietTakeroot.over(folder.resolve("data"));
        var all = Definitions.parse(DEFINITIONS, "test");
        application.apply(all.subList(0, 2));
        application.load("deals", deals());
        application.apply(all);
        trees = application.bean(MetricTrees.class);
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @Test
    void theChainEndsAtTheRateThatFell() {
        var chain = traced();

        assertThat(chain.path())
                .extracting(Account::name)
                .containsExactly("revenue", "revenue.deals_won", "revenue.deals_won.win_rate");
        assertThat(chain.sure()).isTrue();
        assertThat(chain.path().getFirst().gap()).isNegative();
    }

    @Test
    void contributionsAndOwnPartMakeEachGap() {
        assertThat(traced().accounts())
                .allSatisfy(
                        account ->
                                assertThat(
                                                account.own()
                                                        + account.contributions().stream()
                                                                .mapToDouble(
                                                                        Account.Contribution
                                                                                ::effect)
                                                                .sum())
                                        .isCloseTo(
                                                account.gap(),
                                                org.assertj.core.data.Offset.offset(
                                                        0.005 * Math.abs(account.gap()))));
    }

    @Test
    void aMetricsOwnFormulaGrowsATreeByOneClick() {
        var tree = trees.grown(Slug.of("win_rate"));

        var saved = trees.save(tree, "", SOMEBODY);

        assertThat(saved).isInstanceOf(Saved.Done.class);
        var reading = trees.read(new MetricTrees.Question(tree.key(), Optional.empty(), ""));
        assertThat(reading.root().parts())
                .extracting(part -> part.node().metric().value())
                .containsExactly("deals_won", "deals_closed");
        assertThat(trees.holding(Slug.of("deals_closed")))
                .extracting(MetricTree::key)
                .contains(tree.key(), Slug.of("revenue"));
    }

    private static CauseChain.Traced traced() {
        return (CauseChain.Traced) trees.read(QUESTION).chain().orElseThrow();
    }

    private static Path deals() throws IOException {
        var random = new Random(11);
        var lines = new ArrayList<>(List.of("id,day,stage,value"));
        var first = LocalDate.of(2023, 1, 1);
        for (int month = 0; month < 36; month++) {
            double rate = month == 35 ? 0.4 : 0.6;
            for (int i = 0; i < 400 + random.nextInt(40); i++) {
                var day = first.plusMonths(month).plusDays(i % 28);
                boolean won = random.nextDouble() < rate;
                long value = won ? Math.round(2000 * Math.exp(0.3 * random.nextGaussian())) : 0;
                lines.add(lines.size() + "," + day + "," + (won ? "Won" : "Lost") + "," + value);
            }
        }
        lines.add(lines.size() + ",2025-12-31,Lost,0");
        return Files.write(folder.resolve("deals.csv"), lines);
    }
}
