package io.takeroot.metrictrees;

import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A metric at its place in a tree.
///
/// @param id its path from the root, unlike any other: `won_revenue.deals_won`
/// @param slice of the metric, the tree's own included
/// @param formula what its parts make it by, in words; empty without parts or with drivers
/// @param edge how it hangs on the metric above
public record TreeNode(
        String id,
        Slug metric,
        Slice slice,
        Optional<String> formula,
        Edge edge,
        List<TreeNode> parts) {
    public TreeNode {
        parts = List.copyOf(parts);
    }

    /// How a node hangs on the one above it.
    public sealed interface Edge {
        /// The top: on nothing.
        record Top() implements Edge {}

        /// The one above is worked out from it.
        record Part() implements Edge {}

        /// The one above follows it, so many periods later.
        record Driver(int lag) implements Edge {}
    }

    /// This and all below, each before its parts.
    public Stream<TreeNode> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(TreeNode::all));
    }
}
