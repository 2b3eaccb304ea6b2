package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Indicator;
import java.util.Optional;

/// How small an effect on an indicator could be seen at all.
///
/// @param relative the effect that would be seen 4 times in 5, as a share of the level; empty
///     when
///     it cannot be said
/// @param meant the change the indicator is meant to bring, as a share
/// @param sentence the answer in words, or why there is none
public record DetectableEffect(
        Slug indicator,
        String title,
        Indicator.Role role,
        Optional<Double> relative,
        double meant,
        String sentence) {
    /// Whether the change it is meant to bring would be seen.
    public boolean isEnough() {
        return relative.filter(share -> share <= meant).isPresent();
    }
}
