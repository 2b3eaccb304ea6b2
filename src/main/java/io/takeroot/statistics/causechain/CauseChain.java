package io.takeroot.statistics.causechain;

import java.util.List;

/// Where a tree's gap comes from, or why that cannot be said.
public sealed interface CauseChain {
    /// @param path from the root down to the metric at fault, both included; only the root when
    ///     no
    ///     metric stands out
    /// @param sure whether the metric at fault is further off than chance brings in such a tree;
    ///     when not, it merely is the likeliest
    /// @param stop why the path ends where it does
    /// @param suspects all metrics, the likeliest cause first
    /// @param accounts of all metrics that can be read, the root first, each before its parts
    /// @param back over how many periods the gap built up
    record Traced(
            List<Account> path,
            boolean sure,
            Stop stop,
            List<Suspect> suspects,
            List<Account> accounts,
            int back)
            implements CauseChain {
        public Traced {
            path = List.copyOf(path);
            suspects = List.copyOf(suspects);
            accounts = List.copyOf(accounts);
        }
    }

    /// The root has no actual or expected figure.
    ///
    /// @param reason in words
    record NotDefined(String reason) implements CauseChain {}

    /// Why a path ends.
    enum Stop {
        /// It has no parts.
        NO_PARTS,
        /// Its parts do not explain it: it moved by itself.
        OWN_MOVE,
        /// No metric stands out from the others.
        NOTHING_UNUSUAL
    }

    /// A metric that may have moved by itself.
    ///
    /// @param probability 0..1, that it is the cause, if at most one metric is
    /// @param evidence for it, as the logarithm of how much likelier its figures are so
    /// @param effect what its own move does to the root
    record Suspect(String name, double probability, double evidence, double moved, double effect) {}
}
