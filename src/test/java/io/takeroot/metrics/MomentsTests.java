package io.takeroot.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.testing.CrmWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Expected figures: NumPy 2.4.6 (`mean`, `var(ddof=1)`, `cov`) over the rows below.
class MomentsTests {
    private static final Period ALWAYS =
            new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2018, 1, 1));

    private static final String ROWS =
            """
            id,arm,visits,orders,spend,history
            1,mail,2,1,10.5,100
            2,mail,0,0,,80
            3,mail,3,2,31,150
            4,none,1,0,0,90
            5,none,2,1,8,110
            6,none,1,1,4,70
            7,none,4,1,12,130
            """;

    private static final String DEFINITIONS =
            """
            kind: dataset
            key: customers
            title: Customers
            file: customers.csv
            key_columns: [id]
            columns:
              visits: {type: number}
              orders: {type: number}
              spend: {type: number}
              history: {type: number}
            ---
            {kind: metric, key: customers_reached, title: Customers, dataset: customers, measure: count}
            ---
            {kind: metric, key: buyers, title: Buyers, dataset: customers, measure: count, where: "orders > 0"}
            ---
            {kind: metric, key: visits, title: Visits, dataset: customers, measure: sum, of: visits}
            ---
            {kind: metric, key: orders, title: Orders, dataset: customers, measure: sum, of: orders}
            ---
            {kind: metric, key: spend, title: Spend, dataset: customers, measure: average, of: spend}
            ---
            kind: metric
            key: buyer_share
            title: Share of buyers
            ratio: {of: buyers, over: customers_reached}
            ---
            kind: metric
            key: orders_per_visit
            title: Orders per visit
            ratio: {of: orders, over: visits}
            ---
            {kind: metric, key: middle_spend, title: Middle spend, dataset: customers, measure: median, of: spend}
            """;

    @TempDir static Path folder;
    private static CrmWorkspace workspace;

    @BeforeAll
    static void open() throws Exception {
        workspace = CrmWorkspace.open(folder.resolve("store"));
        workspace.apply(DEFINITIONS);
        var file = Files.writeString(folder.resolve("customers.csv"), ROWS);
        workspace.load("customers", file);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @Test
    void anAverageIsOfTheRowsThatHaveAValue() {
        check("spend", "mail", 2, 20.75, 210.125);
        check("spend", "none", 4, 6.0, 26.666666666666668);
    }

    @Test
    void aSumCountsEveryRowAndNothingAsZero() {
        check("visits", "mail", 3, 5 / 3.0, 7 / 3.0);
        check("visits", "none", 4, 2.0, 2.0);
    }

    @Test
    void aShareOfRowsHasTheVarianceOfOne() {
        check("buyer_share", "mail", 3, 2 / 3.0, 1 / 3.0);
        assertThat(known(query("buyer_share")).share()).isTrue();
        assertThat(known(query("visits")).share()).isFalse();
    }

    @Test
    void aRatioHasTheVarianceOfItsLinearPart() {
        check("orders_per_visit", "mail", 3, 0.6, 0.0144);
        check("orders_per_visit", "none", 4, 0.375, 0.0703125);
    }

    @Test
    void aColumnKnownBeforeComesWithItsCovariance() {
        var groups = known(query("visits").beside("history")).groups();

        var beside = groups.getLast().beside().orElseThrow();
        assertThat(beside.mean()).isCloseTo(100, within(1e-9));
        assertThat(beside.variance()).isCloseTo(666.6666666666666, within(1e-9));
        assertThat(beside.covariance()).isCloseTo(33.333333333333336, within(1e-9));
    }

    @Test
    void aMedianIsNotMadeRowByRow() {
        assertThat(workspace.metrics().moments(query("middle_spend")))
                .isInstanceOf(Moments.NotDefined.class);
    }

    @Test
    void anUnknownColumnIsNamed() {
        assertThatThrownBy(() -> workspace.metrics().moments(query("visits").beside("histroy")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("histroy");
    }

    private static void check(
            String metric, String group, long rows, double mean, double variance) {
        var found =
                known(query(metric)).groups().stream()
                        .filter(each -> each.name().equals(group))
                        .findFirst()
                        .orElseThrow();
        assertThat(found.rows()).isEqualTo(rows);
        assertThat(found.mean()).isCloseTo(mean, within(1e-12));
        assertThat(found.variance()).isCloseTo(variance, within(1e-12));
    }

    private static Moments.Known known(MomentQuery query) {
        return (Moments.Known) workspace.metrics().moments(query);
    }

    private static MomentQuery query(String metric) {
        return new MomentQuery(Slug.of(metric), Slice.ALL, "arm", ALWAYS);
    }
}
