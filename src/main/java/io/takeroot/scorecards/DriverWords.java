package io.takeroot.scorecards;

import io.takeroot.kernel.Slice;
import io.takeroot.metrics.Reading;
import io.takeroot.statistics.pinpoint.Contributions;
import java.math.BigDecimal;
import java.util.Locale;

/// Says a part of a gap in words.
record DriverWords(Study study, String dimension) {
    /// Of a small gap a part may be many times as large; as a share that tells nothing.
    private static final double MOST_SHARE = 1.5;

    Gap.Driver driver(Contributions.Driver driver) {
        var effect = Simulation.decimal(driver.gap());
        var rate = Simulation.decimal(driver.rate());
        return new Gap.Driver(
                Slice.of(dimension, driver.name()),
                dimensionTitle(),
                driver.name(),
                effect,
                rate,
                effect.subtract(rate),
                driver.share(),
                sentence(driver, effect));
    }

    /// `accounts.office_location` becomes `Office location`.
    String dimensionTitle() {
        var own = dimension.substring(dimension.lastIndexOf('.') + 1).replace('_', ' ').strip();
        return own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
    }

    private String sentence(Contributions.Driver driver, BigDecimal effect) {
        var unit = study.metric().unit();
        var formats = study.setting().formats();
        var size = formats.signed(effect, unit);
        if (!study.addsUp()) {
            return who(driver)
                    + ": "
                    + size
                    + ", of it "
                    + formats.signed(Simulation.decimal(driver.rate()), unit)
                    + " by its own figure and "
                    + formats.signed(Simulation.decimal(driver.mix()), unit)
                    + " by its weight"
                    + share(driver)
                    + ".";
        }
        return who(driver)
                + ": "
                + size
                + " against what its share calls for"
                + share(driver)
                + ".";
    }

    private String who(Contributions.Driver driver) {
        return driver.name().equals(Reading.NONE)
                ? "Without " + dimensionTitle().toLowerCase(Locale.ROOT)
                : dimensionTitle() + " " + driver.name();
    }

    private String share(Contributions.Driver driver) {
        if (driver.share().isEmpty()
                || driver.share().getAsDouble() <= 0
                || driver.share().getAsDouble() > MOST_SHARE) {
            return "";
        }
        return " ("
                + study.setting().formats().percent(driver.share().getAsDouble())
                + " of the gap)";
    }
}
