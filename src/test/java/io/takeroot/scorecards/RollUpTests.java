package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollUpTests {
    private static final RollUp.Part GOOD = part(Status.ON_TRACK, "1");
    private static final RollUp.Part RISKY = part(Status.AT_RISK, "1");
    private static final RollUp.Part BAD = part(Status.OFF_TRACK, "1");
    private static final RollUp.Part SILENT = part(Status.NO_DATA, "1");

    @Test
    void theWorstDecides() {
        var result = RollUp.WORST.of(List.of(GOOD, BAD, RISKY), "indicators");

        assertThat(result.status()).isEqualTo(Status.OFF_TRACK);
        assertThat(result.sentence())
                .isEqualTo("The worst decides: 1 of 3 indicators is off track.");
    }

    @Test
    void sevenOfTenAreEnoughAndSixAreNot() {
        var seven = java.util.Collections.nCopies(7, GOOD);
        var three = java.util.Collections.nCopies(3, BAD);

        assertThat(RollUp.SHARE_ON_TRACK.of(both(seven, three), "indicators").status())
                .isEqualTo(Status.ON_TRACK);
        assertThat(
                        RollUp.SHARE_ON_TRACK
                                .of(
                                        both(seven.subList(1, 7), both(three, List.of(BAD))),
                                        "indicators")
                                .status())
                .isEqualTo(Status.AT_RISK);
    }

    @Test
    void weightsDecideAndAtRiskCountsHalf() {
        var result =
                RollUp.WEIGHTED.of(List.of(part(Status.ON_TRACK, "2"), RISKY, BAD), "indicators");

        assertThat(result.status()).isEqualTo(Status.AT_RISK);
        assertThat(result.sentence())
                .startsWith("By weight, at risk counting half, the indicators stand at 62%;");
    }

    @Test
    void whatHasNoDataOrNoWeightDoesNotCount() {
        var result =
                RollUp.WORST.of(List.of(GOOD, SILENT, part(Status.OFF_TRACK, "0")), "indicators");

        assertThat(result.status()).isEqualTo(Status.ON_TRACK);
        assertThat(result.sentence()).endsWith("Without data, and not counted: 1.");
    }

    @Test
    void nothingToCountIsNoData() {
        assertThat(RollUp.WEIGHTED.of(List.of(SILENT), "indicators").status())
                .isEqualTo(Status.NO_DATA);
    }

    @Test
    void aWeightHoldsFromItsDayOn() {
        var weights =
                new Weights(
                        List.of(
                                new Weights.From(LocalDate.of(2017, 7, 1), new BigDecimal("3")),
                                new Weights.From(LocalDate.of(2017, 1, 1), new BigDecimal("2"))));

        assertThat(weights.on(LocalDate.of(2016, 12, 31))).isEqualByComparingTo("1");
        assertThat(weights.on(LocalDate.of(2017, 1, 1))).isEqualByComparingTo("2");
        assertThat(weights.on(LocalDate.of(2017, 6, 30))).isEqualByComparingTo("2");
        assertThat(weights.on(LocalDate.of(2017, 7, 1))).isEqualByComparingTo("3");
    }

    private static List<RollUp.Part> both(List<RollUp.Part> some, List<RollUp.Part> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).toList();
    }

    private static RollUp.Part part(Status status, String weight) {
        return new RollUp.Part(status, new BigDecimal(weight));
    }
}
