package io.takeroot.metrics;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.util.Optional;

/// Asks how a metric varies from row to row within groups: what a trial is judged from.
///
/// @param metric a count, a sum or an average, or a ratio of counts and sums of one dataset
/// @param slice only rows for which all its conditions hold
/// @param by the dimension whose values are the groups
/// @param span the days asked about; without meaning for a metric that has no time
/// @param beside a column of numbers known before, whose covariance is wanted too
public record MomentQuery(
        Slug metric, Slice slice, String by, Period span, Optional<String> beside) {
    public MomentQuery(Slug metric, Slice slice, String by, Period span) {
        this(metric, slice, by, span, Optional.empty());
    }

    public MomentQuery beside(String column) {
        return new MomentQuery(metric, slice, by, span, Optional.of(column));
    }
}
