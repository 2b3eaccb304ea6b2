package io.takeroot.scorecards;

import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Counts a scorecard's statuses and says in a sentence or two what they mean.
record Summaries(List<Scorecard.Section> sections, Formats formats) {
    Summary summary() {
        return new Summary(
                count(Status.ON_TRACK),
                count(Status.AT_RISK),
                count(Status.OFF_TRACK),
                count(Status.NO_DATA),
                sentence());
    }

    private int count(Status status) {
        return (int) all().filter(a -> a.status() == status).count();
    }

    private String sentence() {
        if (all().findAny().isEmpty()) {
            return "No indicator is defined yet.";
        }
        if (all().allMatch(a -> a.status() == Status.NO_DATA)) {
            return "Nothing can be judged yet: " + reasonForNothing();
        }
        var worst = worst();
        return carrying() + worst.map(this::lagging).orElse(" Nothing lags.");
    }

    private String reasonForNothing() {
        var why = all().findFirst().orElseThrow().why();
        return Character.toLowerCase(why.charAt(0)) + why.substring(1);
    }

    /// The section with the largest share on track; of equal ones the first.
    private String carrying() {
        var best =
                sections.stream()
                        .max(Comparator.comparingDouble(Summaries::shareOnTrack))
                        .orElseThrow();
        long onTrack = onTrack(best);
        if (onTrack == 0) {
            return "No section carries the scorecard: nothing is on track.";
        }
        var first =
                sections.stream()
                        .filter(s -> shareOnTrack(s) == shareOnTrack(best))
                        .findFirst()
                        .orElseThrow();
        return first.title()
                + " carries the scorecard with "
                + onTrack(first)
                + " of "
                + first.assessments().size()
                + " on track.";
    }

    private static long onTrack(Scorecard.Section section) {
        return section.assessments().stream().filter(a -> a.status() == Status.ON_TRACK).count();
    }

    private static double shareOnTrack(Scorecard.Section section) {
        return section.assessments().isEmpty()
                ? 0
                : (double) onTrack(section) / section.assessments().size();
    }

    /// The one that is furthest from its goal for its size: of those off track, else of those at
    /// risk.
    Optional<Assessment> worst() {
        return furthest(Status.OFF_TRACK).or(() -> furthest(Status.AT_RISK));
    }

    private Optional<Assessment> furthest(Status status) {
        return all().filter(a -> a.status() == status)
                .max(Comparator.comparingDouble(Summaries::shortfall));
    }

    private static double shortfall(Assessment assessment) {
        if (assessment.goal().isEmpty()) {
            return 0;
        }
        var goal = assessment.goal().get();
        var reached = reached(assessment).orElse(BigDecimal.ZERO);
        double size = Math.abs(goal.bound(reached).doubleValue());
        return Math.abs(goal.distance(reached).doubleValue()) / Math.max(size, Double.MIN_NORMAL);
    }

    /// What is expected of it in the end, or what it came to.
    private static Optional<BigDecimal> reached(Assessment assessment) {
        return assessment.outlook().map(Outlook::point).or(() -> assessment.actual().value());
    }

    private String lagging(Assessment worst) {
        return " "
                + worst.title()
                + " lags most: "
                + figures(worst)
                + worst.gap()
                        .filter(gap -> isShort(gap, worst))
                        .map(gap -> cause(gap, worst))
                        .orElse("")
                + ".";
    }

    private String figures(Assessment worst) {
        if (worst.goal().isEmpty()) {
            return reached(worst)
                    .map(value -> formats.value(value, worst.unit()) + ", by its status rules")
                    .orElse("by its status rules");
        }
        var goal = worst.goal().get();
        var reached = reached(worst);
        var wanted = formats.value(reached.map(goal::bound).orElse(goal.low()), worst.unit());
        var found = reached.map(value -> formats.value(value, worst.unit())).orElse("nothing");
        return worst.outlook()
                .map(
                        outlook ->
                                "forecast "
                                        + found
                                        + " against "
                                        + wanted
                                        + " by "
                                        + formats.date(goal.by())
                                        + " ("
                                        + formats.likelihood(outlook.probability())
                                        + " likely)")
                .orElse(found + " against " + wanted + " by " + formats.date(goal.by()));
    }

    /// Whether the figure of today lies on the wrong side too; else its gap explains nothing.
    private static boolean isShort(Gap gap, Assessment worst) {
        return worst.goal().filter(goal -> !goal.isReachedBy(gap.actual())).isPresent();
    }

    /// The driver that pulls most in the direction of the gap.
    private String cause(Gap gap, Assessment worst) {
        return gap.drivers().stream()
                .filter(driver -> driver.effect().signum() == gap.size().signum())
                .filter(driver -> driver.effect().signum() != 0)
                .max(Comparator.comparing((Gap.Driver driver) -> driver.effect().abs()))
                .map(driver -> "; " + part(driver, gap, worst))
                .orElse("");
    }

    private String part(Gap.Driver driver, Gap gap, Assessment worst) {
        var effect = formats.signed(driver.effect(), worst.unit());
        return driver.effect().abs().compareTo(gap.size().abs()) <= 0
                ? driverName(driver)
                        + " accounts for "
                        + effect
                        + " of the gap of "
                        + formats.signed(gap.size(), worst.unit())
                : driverName(driver) + " pulls most (" + effect + ")";
    }

    private static String driverName(Gap.Driver driver) {
        return driver.hasValue() ? driver.dimension() + " " + driver.name() : driver.title();
    }

    private Stream<Assessment> all() {
        return sections.stream().flatMap(section -> section.assessments().stream());
    }
}
