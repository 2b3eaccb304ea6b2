package io.takeroot.connect;

import java.util.List;

/// How well a join works out.
///
/// @param unmatched rows whose value stands for nothing in the joined dataset; rows without a
///     value
///     are not counted
/// @param examples some of those values
public record JoinReport(DatasetJoin join, long unmatched, List<String> examples) {
    public JoinReport {
        examples = List.copyOf(examples);
    }
}
