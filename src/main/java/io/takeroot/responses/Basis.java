package io.takeroot.responses;

import java.time.LocalDate;

/// What a round of judgements stands on.
///
/// @param node the process that judged: the counts of rows are its own
/// @param day that was judged
/// @param definitions revision of all definitions, of all nodes
/// @param facts revision of all datasets, as this process counts it
record Basis(String node, LocalDate day, long definitions, long facts) {
    /// Whether the round was overtaken by one that knew more.
    boolean isOlderThan(Basis seen) {
        return definitions < seen.definitions || (node.equals(seen.node) && facts < seen.facts);
    }
}
