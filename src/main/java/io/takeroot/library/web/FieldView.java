package io.takeroot.library.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// What the field makes of an asset: a part of its page.
///
/// @param time the days that count, in words
/// @param sellers how many sellers used it, as a share with its numbers
/// @param deals for how many open deals it was used, likewise
/// @param kinds how often each kind of use happened
/// @param influence whether deals with it end differently, in sentences
public record FieldView(
        String time,
        String sellers,
        String sellersHint,
        String deals,
        String dealsHint,
        List<String> kinds,
        Tone tone,
        String influence,
        String interval,
        String compared) {
    public FieldView {
        kinds = List.copyOf(kinds);
    }
}
