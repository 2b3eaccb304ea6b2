package io.takeroot.statistics.onebucket;

import java.util.List;
import java.util.Map;

/// What is known about the accounts besides their booked totals. Any of it may be missing.
///
/// @param segments the segment of each account that has one; its peers are the accounts of that
///     segment
public record Evidence(
        List<Usage> usage,
        List<Commitment> commitments,
        Map<String, String> segments,
        List<ContractLine> lines) {

    public Evidence {
        usage = List.copyOf(usage);
        commitments = List.copyOf(commitments);
        segments = Map.copyOf(segments);
        lines = List.copyOf(lines);
    }

    /// Evidence of usage only.
    public static Evidence of(List<Usage> usage) {
        return new Evidence(usage, List.of(), Map.of(), List.of());
    }
}
