package io.takeroot.statistics.impact;

import java.util.List;

/// Units that could be treated together, and the smallest effect on their mean that would be
/// seen.
///
/// @param units their names, in the order they were given
public record MinimumEffectGroup(List<String> units, MinimumEffect effect) {

    public MinimumEffectGroup {
        units = List.copyOf(units);
    }
}
