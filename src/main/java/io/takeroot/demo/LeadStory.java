package io.takeroot.demo;

import io.takeroot.kernel.Actor;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.LeadQuestion;
import io.takeroot.scorecards.Leads;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Subject;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Asks the export which of the story's leading indicators lead: those of the overall scorecard
/// and of each initiative. What comes out is the data's answer, mostly no.
@Component
final class LeadStory {
    private final Leads leads;
    private final Scorecards scorecards;

    LeadStory(Leads leads, Scorecards scorecards) {
        this.leads = leads;
        this.scorecards = scorecards;
    }

    /// Telling it again changes nothing.
    void tell(Actor actor) {
        if (!leads.known().leads().isEmpty()) {
            return;
        }
        scorecards.all().stream()
                .map(Subject::id)
                .filter(id -> id.product().isEmpty())
                .filter(id -> has(id, Indicator.Role.LEADING) && has(id, Indicator.Role.LAGGING))
                .forEach(
                        id ->
                                leads.test(
                                        new LeadQuestion(
                                                id,
                                                Optional.empty(),
                                                Optional.empty(),
                                                leads.usualGrain(id)),
                                        actor));
    }

    private boolean has(ScorecardId id, Indicator.Role role) {
        return scorecards.indicators(id).stream().anyMatch(one -> one.role() == role);
    }
}
