package io.takeroot.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.allocation.testing.LedgerWorkspace;
import io.takeroot.connect.Datasets;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The groundwork as rows that metrics read.
class GroundworkRecordTests {
    private static final String STORY =
            """
            kind: workspace
            key: workspace
            as_of: 2024-03-10
            ---
            kind: product
            key: pro
            title: Pro
            owner: Mara
            slice: {product: Pro Edition}
            state: agreed
            agreed_on: 2024-03-01
            review_by: 2024-12-31
            ---
            kind: segment
            key: retail
            description: Shops.
            owner: Jon
            state: agreed
            agreed_on: 2024-03-03
            review_by: 2024-03-05
            """;

    @TempDir Path folder;
    private LedgerWorkspace workspace;

    @BeforeEach
    void open() {
        workspace = LedgerWorkspace.open(folder);
        workspace.apply(STORY);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void everyDayHasARowForWhatIsThereAndWhatIsExpected() {
        assertThat(on("2024-03-01")).hasSize(Part.values().length);
        assertThat(states("segment/retail"))
                .startsWith("draft", "draft", "agreed", "agreed", "agreed", "stale")
                .hasSize(10);
        assertThat(on("2024-03-10"))
                .allSatisfy(row -> assertThat(row).containsEntry("product", "Pro Edition"))
                .extracting(row -> row.get("foundation"))
                .contains("product/pro", "positioning", "price-plan");
        assertThat(fresh("2024-03-02")).isEqualTo(1);
        assertThat(fresh("2024-03-05")).isEqualTo(2);
        assertThat(fresh("2024-03-10")).isEqualTo(1);
    }

    @Test
    void aSecondRoundWithoutChangesLoadsNothing() {
        var datasets = workspace.bean(Datasets.class);
        int loads = datasets.syncs(GroundworkDataset.KEY).size();

        assertThat(workspace.bean(GroundworkRecord.class).refresh()).isFalse();
        workspace.apply("kind: segment\nkey: other\nstate: missing\n");
        workspace.apply("kind: segment\nkey: other\nstate: missing\nsize: Unknown\n");

        assertThat(datasets.syncs(GroundworkDataset.KEY)).hasSize(loads + 1);
    }

    @Test
    void whatIsRemovedAndComesBackCountsAgain() {
        workspace.apply(
                """
                kind: price_plan
                key: list
                products: [pro]
                price: 1 EUR
                state: agreed
                agreed_on: 2024-03-10
                review_by: 2024-12-31
                """);
        assertThat(fresh("2024-03-10")).isEqualTo(2);
        var foundations = workspace.bean(Foundations.class);
        var id = FoundationId.parse("price_plan/list").orElseThrow();

        foundations.remove(id, Actor.COMMAND_LINE);
        assertThat(fresh("2024-03-10")).isEqualTo(1);
        assertThat(expected("2024-03-10")).isEqualTo(Part.values().length);

        foundations.restore(id, 1, Actor.COMMAND_LINE);
        assertThat(fresh("2024-03-10")).isEqualTo(2);
        assertThat(expected("2024-03-10")).isEqualTo(Part.values().length);
    }

    @Test
    void aProductBringsTheMetricThatScorecardsUse() {
        var definitions = workspace.bean(Definitions.class);

        assertThat(definitions.find("metric", Slug.of(GroundworkDataset.SHARE))).isPresent();
        assertThat(definitions.find("dataset", GroundworkDataset.KEY)).isPresent();
        workspace.apply(
                """
                kind: product
                key: other
                slice: {region: East}
                """);
        assertThat(on("2024-03-10"))
                .filteredOn(row -> "other".equals(row.get("product_key")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("region", "East"));
    }

    private List<Map<String, String>> on(String day) {
        return workspace.rows("groundwork").stream()
                .filter(row -> day.equals(row.get("day")))
                .toList();
    }

    private List<String> states(String foundation) {
        return workspace.rows("groundwork").stream()
                .filter(row -> foundation.equals(row.get("foundation")))
                .sorted(Comparator.comparing(row -> row.getOrDefault("day", "")))
                .map(row -> row.getOrDefault("state", ""))
                .toList();
    }

    private int fresh(String day) {
        return sum(day, "fresh");
    }

    private int expected(String day) {
        return sum(day, "expected");
    }

    private int sum(String day, String column) {
        return on(day).stream()
                .mapToInt(row -> Integer.parseInt(row.getOrDefault(column, "0")))
                .sum();
    }
}
