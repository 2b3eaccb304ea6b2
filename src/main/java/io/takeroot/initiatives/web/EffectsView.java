package io.takeroot.initiatives.web;

import io.takeroot.initiatives.DetectableEffect;
import io.takeroot.scorecards.Indicator;
import io.takeroot.ui.Tone;
import java.util.List;

/// What could be seen of an initiative before it starts.
public record EffectsView(List<Line> lines) {
    public EffectsView {
        lines = List.copyOf(lines);
    }

    public record Line(String title, String role, Tone tone, String word, String sentence) {}

    static EffectsView of(List<DetectableEffect> effects) {
        return new EffectsView(effects.stream().map(EffectsView::line).toList());
    }

    private static Line line(DetectableEffect effect) {
        boolean known = effect.relative().isPresent();
        return new Line(
                effect.title(),
                effect.role() == Indicator.Role.LEADING ? "Leading" : "Lagging",
                !known ? Tone.NONE : effect.isEnough() ? Tone.OK : Tone.RISK,
                !known ? "Cannot tell" : effect.isEnough() ? "Would be seen" : "Too small to see",
                effect.sentence());
    }
}
