package io.takeroot.metrictrees.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;
import java.util.Optional;

/// A tree with its chain.
///
/// @param lead what was read, in a sentence
/// @param answer where the gap comes from, in a sentence
/// @param chain the path, one sentence for each step
/// @param suspects other metrics that moved by themselves, the likeliest first
/// @param product to choose; empty when the tree is not read for each
public record TreeView(
        String key,
        String lead,
        String answer,
        List<String> chain,
        List<SuspectView> suspects,
        NodeView root,
        Optional<Field> product,
        boolean changeable) {
    public TreeView {
        chain = List.copyOf(chain);
        suspects = List.copyOf(suspects);
    }

    /// @param id to be asked for as the start of the chain
    /// @param edge how it hangs on the one above: `part`, `leads by 1 month`
    /// @param sure how sure that lead is, in words; empty of parts
    /// @param onPath whether the chain leads through it
    /// @param end whether the chain ends at it
    /// @param url of the chain from here
    public record NodeView(
            String id,
            String title,
            String url,
            String edge,
            String sure,
            String actual,
            String expected,
            String target,
            String targetUrl,
            Tone tone,
            String status,
            String formula,
            String contribution,
            boolean onPath,
            boolean end,
            List<NodeView> parts) {
        public NodeView {
            parts = List.copyOf(parts);
        }
    }

    /// @param words how likely, how far off, and what it did to the metric at the top
    public record SuspectView(String title, String words) {}
}
