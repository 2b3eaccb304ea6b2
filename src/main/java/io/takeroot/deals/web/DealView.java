package io.takeroot.deals.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// A deal as its page shows it.
///
/// @param address how other things name it: `deal/1C1I7A6R`
/// @param standing how it stands in a sentence
public record DealView(
        String address, Tone tone, String outcome, String standing, List<Fact> facts) {
    public DealView {
        facts = List.copyOf(facts);
    }

    /// @param text empty where the data does not say
    public record Fact(String name, String text) {}
}
