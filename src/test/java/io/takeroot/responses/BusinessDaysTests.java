package io.takeroot.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BusinessDaysTests {
    private static final LocalDate FRIDAY = LocalDate.of(2017, 12, 22);

    @Test
    void weekendsAndHolidaysAreNotCounted() {
        var christmas = List.of(FRIDAY.plusDays(3), FRIDAY.plusDays(4));

        assertThat(BusinessDays.after(FRIDAY, 1, List.of())).isEqualTo(FRIDAY.plusDays(3));
        assertThat(BusinessDays.after(FRIDAY, 1, christmas)).isEqualTo(FRIDAY.plusDays(5));
        assertThat(BusinessDays.after(FRIDAY, 4, christmas)).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(BusinessDays.after(FRIDAY, 0, christmas)).isEqualTo(FRIDAY);
    }
}
