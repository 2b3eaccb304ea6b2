package io.takeroot.responses.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// How an indicator is answered, in a line, with what was done before.
///
/// @param respond where a response is written; empty when there is nothing to respond to
/// @param past responses that were measured, the latest first
public record AboutView(Tone tone, String word, String sentence, String respond, List<Past> past) {
    public AboutView {
        past = List.copyOf(past);
    }

    /// @param action what was done
    public record Past(Tone tone, String word, String action, String url, String day) {}
}
