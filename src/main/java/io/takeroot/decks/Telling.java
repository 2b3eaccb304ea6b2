package io.takeroot.decks;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a storyline is told from.
///
/// @param company the workspace's name
/// @param address where the pages are; empty for a deck without links
/// @param products titles by key
record Telling(
        Scorecard card,
        Formats formats,
        String company,
        String address,
        Map<Slug, String> products) {
    static final String MISSING = "–";

    Telling {
        products = Map.copyOf(new LinkedHashMap<>(products));
    }

    String value(Assessment assessment, BigDecimal value) {
        return formats.value(value, assessment.unit());
    }

    String actual(Assessment assessment) {
        return assessment.actual().value().map(v -> value(assessment, v)).orElse(MISSING);
    }

    String goal(Assessment assessment) {
        return assessment.goal().map(goal -> goal(assessment, goal)).orElse(MISSING);
    }

    private String goal(Assessment assessment, Goal goal) {
        return switch (goal.side()) {
            case AT_LEAST -> value(assessment, goal.low());
            case AT_MOST -> value(assessment, goal.high());
            case INSIDE -> value(assessment, goal.low()) + " to " + value(assessment, goal.high());
        };
    }

    String likelihood(Assessment assessment) {
        return assessment
                .outlook()
                .map(outlook -> formats.likelihood(outlook.probability()))
                .orElse(MISSING);
    }

    /// `31 Dec`; with its year where that is not the deck's own.
    String day(LocalDate day) {
        return day.getYear() == card.asOf().getYear()
                ? formats.dayAndMonth(day)
                : formats.date(day);
    }

    /// Where it is heading, or where it stands once nothing more can be said.
    Optional<BigDecimal> reach(Assessment assessment) {
        return assessment
                .outlook()
                .map(outlook -> outlook.point())
                .or(() -> assessment.actual().value());
    }

    /// The indicator's name, with the values of its own slice: `Win rate, East`.
    String name(Assessment assessment) {
        var values = assessment.indicator().slice().conditions().values();
        var missing = values.stream().filter(value -> !assessment.title().contains(value)).toList();
        return missing.isEmpty()
                ? assessment.title()
                : assessment.title() + ", " + String.join(", ", missing);
    }

    /// The name as long as a title may have it, so that the number after it is never cut off.
    String shortName(Assessment assessment) {
        return Typeface.SEMI_BOLD.fit(name(assessment), 24, 320);
    }

    /// `on its target of 66.0%` or `$1.1M short of target`.
    String against(Assessment assessment, Goal goal, BigDecimal value) {
        if (goal.isReachedBy(value)) {
            return (goal.side() == Goal.Side.AT_LEAST ? "reaching its target of " : "within ")
                    + goal(assessment);
        }
        var side = goal.distance(value).signum() < 0 ? "short of" : "above";
        var size = distance(assessment, goal, value);
        return isNothing(size)
                ? "just " + side + " its target of " + goal(assessment)
                : size.substring(1) + " " + side + " target";
    }

    /// With its sign.
    String distance(Assessment assessment, Goal goal, BigDecimal value) {
        return formats.signed(goal.distance(value), assessment.unit());
    }

    /// Whether nothing is left of a figure after rounding: `−0.0 pts`.
    static boolean isNothing(String figure) {
        return figure.chars().noneMatch(letter -> letter >= '1' && letter <= '9');
    }

    /// The page that explains an indicator, as of the deck's day.
    String url(Assessment assessment) {
        return card.subject().id().url()
                + "?open="
                + assessment.indicator().key()
                + "&as-of="
                + card.asOf();
    }

    /// `Monthly`.
    static String every(Grain grain) {
        return switch (grain) {
            case DAY -> "Daily";
            case WEEK -> "Weekly";
            case MONTH -> "Monthly";
            case QUARTER -> "Quarterly";
            case YEAR -> "Yearly";
        };
    }

    static String indicators(long count) {
        return count + (count == 1 ? " indicator" : " indicators");
    }
}
