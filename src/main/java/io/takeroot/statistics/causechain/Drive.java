package io.takeroot.statistics.causechain;

import java.util.Optional;

/// How a metric follows one of its drivers.
///
/// @param lag by how many periods later, from 0
/// @param elasticity empty to have it estimated from the history
public record Drive(int lag, Optional<Elasticity> elasticity) {
    public Drive {
        if (lag < 0) {
            throw new IllegalArgumentException("lag is " + lag + ", expected at least 0");
        }
    }

    Elasticity known() {
        return elasticity.orElseThrow(
                () -> new IllegalArgumentException("an elasticity is to be estimated first"));
    }
}
