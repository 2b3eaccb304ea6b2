package io.takeroot.scorecards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;

/// How one status is made of many.
public enum RollUp {
    /// The worst one.
    WORST,
    /// By weight: on track counts whole, at risk half, off track nothing.
    WEIGHTED,
    /// How many of them are on track.
    SHARE_ON_TRACK;

    /// Of all that counts, so much has to be on track.
    private static final BigDecimal ON_TRACK_FROM = new BigDecimal("0.7");

    private static final BigDecimal AT_RISK_FROM = new BigDecimal("0.3");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// @param weight 0 for one that does not count
    public record Part(Status status, BigDecimal weight) {}

    /// One status for a scorecard, or for several.
    ///
    /// @param sentence by which rule, with the figures that decided
    public record Result(Status status, String sentence) {}

    static Part part(Assessment assessment, LocalDate asOf) {
        return new Part(assessment.status(), assessment.indicator().terms().weights().on(asOf));
    }

    /// As files say it: `share-on-track`.
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// Those without data count nowhere; the sentence says how many they are.
    ///
    /// @param what is counted, in the plural: `indicators`
    public Result of(List<Part> parts, String what) {
        var counting =
                parts.stream()
                        .filter(part -> part.status() != Status.NO_DATA)
                        .filter(part -> part.weight().signum() > 0)
                        .toList();
        if (counting.isEmpty()) {
            return new Result(Status.NO_DATA, "None of the " + what + " has a status to count.");
        }
        var result =
                switch (this) {
                    case WORST -> worst(counting, what);
                    case WEIGHTED -> weighted(counting, what);
                    case SHARE_ON_TRACK -> share(counting, what);
                };
        long silent = parts.stream().filter(part -> part.status() == Status.NO_DATA).count();
        return silent == 0
                ? result
                : new Result(
                        result.status(),
                        result.sentence() + " Without data, and not counted: " + silent + ".");
    }

    private static Result worst(List<Part> parts, String what) {
        var worst = parts.stream().map(Part::status).max(java.util.Comparator.naturalOrder());
        var status = worst.orElseThrow();
        long many = parts.stream().filter(part -> part.status() == status).count();
        return new Result(
                status,
                "The worst decides: "
                        + many
                        + " of "
                        + parts.size()
                        + " "
                        + what
                        + " "
                        + (many == 1 ? "is " : "are ")
                        + status.text()
                        + ".");
    }

    private static Result weighted(List<Part> parts, String what) {
        var all = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var good =
                parts.stream()
                        .map(part -> part.weight().multiply(points(part.status())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return judged(
                good.divide(all, MathContext.DECIMAL64),
                "By weight, at risk counting half, the " + what + " stand at ",
                "");
    }

    private static Result share(List<Part> parts, String what) {
        var onTrack = parts.stream().filter(p -> p.status() == Status.ON_TRACK).count();
        return judged(
                BigDecimal.valueOf(onTrack)
                        .divide(BigDecimal.valueOf(parts.size()), MathContext.DECIMAL64),
                onTrack + " of " + parts.size() + " " + what + " are on track, ",
                "");
    }

    private static Status status(BigDecimal share) {
        if (share.compareTo(ON_TRACK_FROM) >= 0) {
            return Status.ON_TRACK;
        }
        return share.compareTo(AT_RISK_FROM) >= 0 ? Status.AT_RISK : Status.OFF_TRACK;
    }

    private static Result judged(BigDecimal share, String before, String after) {
        var status = status(share);
        return new Result(
                status,
                before
                        + percent(share)
                        + after
                        + "; on track from "
                        + percent(ON_TRACK_FROM)
                        + ", at risk from "
                        + percent(AT_RISK_FROM)
                        + ".");
    }

    private static BigDecimal points(Status status) {
        return switch (status) {
            case ON_TRACK -> BigDecimal.ONE;
            case AT_RISK -> HALF;
            case OFF_TRACK, NO_DATA -> BigDecimal.ZERO;
        };
    }

    /// Cut, not rounded: 69.9% must not be called 70%.
    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, java.math.RoundingMode.FLOOR) + "%";
    }
}
