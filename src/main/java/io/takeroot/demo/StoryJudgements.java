package io.takeroot.demo;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.ManualStatuses;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Status;
import org.springframework.stereotype.Component;

/// What a person of the story knows that the figures do not: one status set by hand. Person
/// and reason are invented.
@Component
final class StoryJudgements {
    private static final ScorecardId CARD = ScorecardId.overall(Slug.of("overall"));
    private static final Slug INDICATOR = Slug.of("deals_engaged");
    private static final int DAYS = 19;

    private final Scorecards scorecards;
    private final ManualStatuses statuses;

    StoryJudgements(Scorecards scorecards, ManualStatuses statuses) {
        this.scorecards = scorecards;
        this.statuses = statuses;
    }

    /// Told again it changes nothing.
    void tell() {
        boolean known =
                scorecards.find(CARD).isPresent()
                        && scorecards.indicators(CARD).stream()
                                .anyMatch(indicator -> indicator.key().equals(INDICATOR));
        if (!known || !statuses.history(CARD, INDICATOR).isEmpty()) {
            return;
        }
        statuses.set(
                CARD,
                INDICATOR,
                new ManualStatuses.Judgement(
                        Status.AT_RISK,
                        "First talks of the December roadshow are still on paper; about ninety of them"
                                + " will be entered by mid-January.",
                        scorecards.today().plusDays(DAYS)),
                new Actor("Mara Lindqvist"));
    }
}
