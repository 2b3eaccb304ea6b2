package io.takeroot.scorecards;

import java.util.List;

/// All pairs that were ever tested.
///
/// @param leads leads first, the surest first
/// @param tests how many tests every answer is weighed against
public record KnownLeads(List<KnownLead> leads, int tests) {
    public KnownLeads {
        leads = List.copyOf(leads);
    }
}
