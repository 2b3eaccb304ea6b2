package io.takeroot.initiatives;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationState;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Slice;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.KnownLead;
import io.takeroot.scorecards.LeadPair;
import io.takeroot.scorecards.Leads;
import io.takeroot.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the gate shows beside its conditions: the foundations below, and whether what is called
/// leading is known to lead.
@Component
public class Preparations {
    private final Groundwork groundwork;
    private final Leads leads;
    private final Workspace workspace;

    Preparations(Groundwork groundwork, Leads leads, Workspace workspace) {
        this.groundwork = groundwork;
        this.leads = leads;
        this.workspace = workspace;
    }

    /// A foundation that an initiative stands on.
    ///
    /// @param reference as the definition has it: `message/gtx-pro-positioning`
    /// @param url of its page, or of the groundwork where it can be begun
    public record Footing(String reference, String title, FoundationState state, String url) {
        public boolean holds() {
            return state == FoundationState.AGREED;
        }
    }

    /// What is known of a leading and a lagging indicator of one initiative.
    ///
    /// @param known empty when the pair was never tested
    public record Pair(Indicator leading, Indicator lagging, Optional<KnownLead> known) {}

    /// Everything it stands on, in its order, as it stands today.
    public List<Footing> footings(Initiative initiative) {
        return initiative.standsOn().stream().map(this::footing).toList();
    }

    private Footing footing(String reference) {
        var id = FoundationId.parse(reference);
        return id.flatMap(groundwork::find)
                .map(found -> footing(reference, found))
                .orElseGet(
                        () ->
                                new Footing(
                                        reference,
                                        reference
                                                .substring(reference.indexOf('/') + 1)
                                                .replace('-', ' '),
                                        FoundationState.MISSING,
                                        "/groundwork"));
    }

    private Footing footing(String reference, Foundation found) {
        return new Footing(
                reference, found.title(), found.stateOn(workspace.today()), found.id().url());
    }

    /// Each leading indicator with each lagging one, and what the ledger of tests says of them.
    public List<Pair> pairs(Initiative initiative) {
        var known = leads.known().leads();
        return initiative
                .leading()
                .flatMap(
                        leading ->
                                initiative
                                        .lagging()
                                        .map(
                                                lagging ->
                                                        new Pair(
                                                                leading,
                                                                lagging,
                                                                best(known, leading, lagging))))
                .toList();
    }

    /// The test of just these slices, or else that of the two metrics as a whole.
    private static Optional<KnownLead> best(
            List<KnownLead> known, Indicator leading, Indicator lagging) {
        return find(known, side(leading), side(lagging))
                .or(() -> find(known, whole(leading), whole(lagging)));
    }

    private static Optional<KnownLead> find(
            List<KnownLead> known, LeadPair.Side leading, LeadPair.Side lagging) {
        return known.stream()
                .filter(one -> one.pair().leading().equals(leading))
                .filter(one -> one.pair().lagging().equals(lagging))
                .findFirst();
    }

    private static LeadPair.Side side(Indicator indicator) {
        return new LeadPair.Side(indicator.metric(), indicator.slice().words());
    }

    private static LeadPair.Side whole(Indicator indicator) {
        return new LeadPair.Side(indicator.metric(), Slice.ALL.words());
    }
}
