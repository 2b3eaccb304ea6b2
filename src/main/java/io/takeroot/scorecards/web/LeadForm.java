package io.takeroot.scorecards.web;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.LeadQuestion;
import io.takeroot.scorecards.ScorecardId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is asked on the page of leads; an empty indicator means all of its role.
public record LeadForm(String scorecard, String leading, String lagging, String grain) {
    LeadQuestion question() {
        return new LeadQuestion(
                ScorecardId.parse(scorecard)
                        .orElseThrow(
                                () ->
                                        Failure.user(
                                                "UNKNOWN_SCORECARD",
                                                "'" + scorecard + "' names no scorecard")),
                indicator(leading),
                indicator(lagging),
                Arrays.stream(Grain.values())
                        .filter(known -> word(known).equals(grain))
                        .findFirst()
                        .orElse(Grain.MONTH));
    }

    static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Slug> indicator(String text) {
        return Slug.isSlug(text) ? Optional.of(Slug.of(text)) : Optional.empty();
    }
}
