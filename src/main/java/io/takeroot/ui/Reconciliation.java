package io.takeroot.ui;

import java.util.List;

/// A line that adds up, such as lines = kept + set aside + preamble + blank.
public record Reconciliation(List<Term> terms) {
    public Reconciliation {
        terms = List.copyOf(terms);
    }

    /// @param sign what stands before it: empty, `=` or `+`
    /// @param count as it is read, `8,800`
    /// @param attention whether somebody should look at it
    public record Term(String sign, String name, String count, boolean attention) {
        public Term(String sign, String name, String count) {
            this(sign, name, count, false);
        }
    }
}
