package io.takeroot.statistics.pinpoint;

import java.util.List;

/// Where the sums come from that [Pinpoint] searches: an in-memory [LeafCube], or a table in an
/// engine that answers each call with one GROUP BY.
///
/// An implementation over a large table need not hold the finest leaves. [Pinpoint] asks for
/// [#over] at most once per dimension, then once for the set of dimensions it works on, so a cold
/// search costs (dimensions + 1) grouped passes, and a search over a remembered [LeafCube] none.
public interface Cuboids {

    /// The most leaves that are searched in memory.
    int WORKING_LEAVES = 100_000;

    /// The most leaves that it makes sense to search: a source with more is searched over the
    /// dimensions that tell the most. Ratios of few rows cannot be told from chance in leaves
    /// of a row or two; a source that counts rows answers with a share of them here.
    default int workingLeaves() {
        return WORKING_LEAVES;
    }

    /// The names of the dimensions, in any order, each once.
    List<String> dimensions();

    /// How many leaves there are at the finest grain; an upper bound will do, and
    /// `Long.MAX_VALUE` if it is not known.
    long leaves();

    /// Sums grouped by these dimensions (a subset of [#dimensions], at least one): one leaf per
    /// combination of values that occurs.
    LeafCube over(List<String> dimensions);
}
