package io.takeroot.decks;

import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.Status;
import java.util.Comparator;
import java.util.List;

/// Which indicators matter most: the worst status first, results before signs, then the least
/// likely.
final class Ranking {
    private static final Comparator<Assessment> WORST_FIRST =
            Comparator.comparingInt((Assessment a) -> severity(a.status()))
                    .thenComparing(Ranking::isLeading)
                    .thenComparingDouble(Ranking::probability);

    private Ranking() {}

    static List<Assessment> worstFirst(Scorecard card) {
        return card.assessments().sorted(WORST_FIRST).toList();
    }

    /// Those that somebody has to answer for, worst first.
    static List<Assessment> needAnAnswer(Scorecard card) {
        return worstFirst(card).stream().filter(Ranking::needsAnAnswer).toList();
    }

    static boolean needsAnAnswer(Assessment assessment) {
        return switch (assessment.status()) {
            case OFF_TRACK, AT_RISK -> true;
            case ON_TRACK, NO_DATA -> false;
        };
    }

    private static int severity(Status status) {
        return switch (status) {
            case OFF_TRACK -> 0;
            case AT_RISK -> 1;
            case ON_TRACK -> 2;
            case NO_DATA -> 3;
        };
    }

    private static boolean isLeading(Assessment assessment) {
        return assessment.indicator().role() == Indicator.Role.LEADING;
    }

    /// A goal whose day has passed has no odds any more: it is settled, and counts as such.
    private static double probability(Assessment assessment) {
        return assessment
                .outlook()
                .map(outlook -> outlook.probability())
                .orElse(needsAnAnswer(assessment) ? 0.0 : 1.0);
    }
}
