package io.takeroot.deals.web;

import io.takeroot.ui.Tone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /// The address of another module's part about this deal.
    public String part(String path) {
        return path + "?about=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /// The library's part about this deal.
    public String uses() {
        var id = address.substring(address.indexOf('/') + 1);
        return "/library/uses?deal=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /// @param text empty where the data does not say
    public record Fact(String name, String text) {}
}
