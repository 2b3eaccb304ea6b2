package io.takeroot.statistics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PaceTests {

    private static final LocalDate FROM = LocalDate.of(2017, 10, 1);
    private static final LocalDate END = LocalDate.of(2018, 1, 1);

    @Test
    void daysCountAlike() {
        assertThat(Pace.byDays(FROM, END, LocalDate.of(2017, 11, 16)).share()).isEqualTo(0.5);
        assertThat(Pace.byDays(FROM, END, FROM).share()).isZero();
        assertThat(Pace.byDays(FROM, END, FROM.minusDays(9)).share()).isZero();
        assertThat(Pace.byDays(FROM, END, END.plusDays(9)).share()).isEqualTo(1);
        assertThat(Pace.byDays(FROM, END, LocalDate.of(2017, 11, 16)).expected(800)).isEqualTo(400);
    }

    /// October 2017 begins on a Sunday and has 22 business days; by Monday the 9th five of them
    /// are over.
    @Test
    void weekendsAndHolidaysAddNothing() {
        var november = LocalDate.of(2017, 11, 1);
        var ninth = LocalDate.of(2017, 10, 9);

        assertThat(Pace.byBusinessDays(FROM, november, ninth, Set.of()).share())
                .isEqualTo(5.0 / 22);
        assertThat(
                        Pace.byBusinessDays(
                                        FROM, november, ninth, Set.of(LocalDate.of(2017, 10, 3)))
                                .share())
                .isEqualTo(4.0 / 21);
        assertThat(Pace.byBusinessDays(FROM, FROM.plusDays(1), END, Set.of()).share()).isEqualTo(1);
    }

    @Test
    void pastPeriodsGiveTheShape() {
        var past = List.of(new double[] {1, 1, 2, 6}, new double[] {2, 2, 4, 12});

        assertThat(Pace.byHistory(past, 0.5).share()).isCloseTo(0.2, within(1e-12));
        assertThat(Pace.byHistory(past, 0.875).share()).isCloseTo(0.7, within(1e-12));
        assertThat(Pace.byHistory(past, 1).share()).isEqualTo(1);
        assertThat(Pace.byHistory(past, 0.5).method()).isEqualTo("as in the 2 periods before");
    }

    @Test
    void withoutUsableHistoryEveryDayCountsAlike() {
        var one = new double[] {1, 9};

        assertThat(Pace.byHistory(List.of(one), 0.5)).isEqualTo(new Pace(0.5, "every day alike"));
        assertThat(Pace.byHistory(List.of(one, new double[] {Double.NaN, 1}), 0.5).share())
                .isEqualTo(0.5);
        assertThat(Pace.byHistory(List.of(new double[2], new double[2]), 0.3).share())
                .isEqualTo(0.3);
        assertThat(Pace.byHistory(List.of(new double[] {-5, 9}, new double[] {-5, 9}), 0.5).share())
                .isEqualTo(0.5);
    }

    @Test
    void periodWithoutADayIsACallersBug() {
        assertThatThrownBy(() -> Pace.byDays(FROM, FROM, FROM))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
