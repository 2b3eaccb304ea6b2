package io.takeroot.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.testing.CrmWorkspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CuboidTests {
    private static final Period THIRD_QUARTER = quarter("2017-07-01", "2017-10-01");
    private static final Period SECOND_QUARTER = quarter("2017-04-01", "2017-07-01");

    private static CrmWorkspace crm;

    @BeforeAll
    static void load(@TempDir Path folder) {
        crm = CrmWorkspace.open(folder);
    }

    @AfterAll
    static void close() {
        crm.close();
    }

    @Test
    void itsCellsAddUpToTheReadingsOfEverySpan() {
        var cuboid = cuboid(Slice.ALL, "product", "accounts.sector", "teams.regional_office");

        assertThat(cuboid.cells()).isGreaterThan(100);
        check(cuboid, Slice.ALL);
    }

    @Test
    void itReadsOnlyItsSlice() {
        var slice = Slice.of("product", "GTX Pro");

        check(cuboid(slice, "accounts.sector"), slice);
    }

    @Test
    void withoutDimensionsItIsTheWhole() {
        var cuboid = cuboid(Slice.ALL);

        assertThat(cuboid.cells()).isEqualTo(1);
        check(cuboid, Slice.ALL);
    }

    @Test
    void everyCellIsTheReadingOfItsValues() {
        var cuboid = cuboid(Slice.ALL, "accounts.sector");
        var table =
                crm.metrics()
                        .read(
                                MetricQuery.total(Slug.of("won_revenue"), THIRD_QUARTER)
                                        .by("accounts.sector"));

        var sums = cuboid.sums(0, 0);
        for (var reading : table.readings()) {
            var value = reading.slice().conditions().getOrDefault("accounts.sector", "");
            int code = cuboid.values(0).indexOf(value);
            int cell = indexOf(cuboid.codes(0), code);
            assertThat(sums[cell])
                    .isCloseTo(reading.value().orElse(BigDecimal.ZERO).doubleValue(), within(1e-6));
        }
    }

    @Test
    void aMetricThatDoesNotAddUpIsRefused() {
        var query =
                new CuboidQuery(
                        List.of(Slug.of("win_rate")), Slice.ALL, List.of(), List.of(THIRD_QUARTER));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> crm.metrics().cuboid(query))
                .withMessageContaining("win_rate");
    }

    private static Cuboid cuboid(Slice slice, String... by) {
        return crm.metrics()
                .cuboid(
                        new CuboidQuery(
                                List.of(Slug.of("won_revenue"), Slug.of("deals_won")),
                                slice,
                                List.of(by),
                                List.of(THIRD_QUARTER, SECOND_QUARTER)));
    }

    private static void check(Cuboid cuboid, Slice slice) {
        var query = cuboid.query();
        for (int m = 0; m < query.metrics().size(); m++) {
            for (int s = 0; s < query.spans().size(); s++) {
                var reading =
                        crm.metrics()
                                .read(
                                        MetricQuery.total(
                                                        query.metrics().get(m),
                                                        query.spans().get(s))
                                                .in(slice))
                                .readings()
                                .getFirst();
                assertThat(Arrays.stream(cuboid.sums(m, s)).sum())
                        .isCloseTo(reading.value().orElseThrow().doubleValue(), within(1e-6));
                assertThat(Arrays.stream(cuboid.rows(m, s)).sum()).isEqualTo((double) reading.n());
            }
        }
    }

    private static int indexOf(int[] codes, int code) {
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == code) {
                return i;
            }
        }
        throw new IllegalArgumentException("no cell with " + code);
    }

    private static Period quarter(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
