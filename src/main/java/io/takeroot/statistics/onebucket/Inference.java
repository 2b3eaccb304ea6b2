package io.takeroot.statistics.onebucket;

import java.util.List;

/// What each product earned of the booked totals, or the reason why that cannot be said.
public sealed interface Inference {

    /// A split of every booking.
    ///
    /// @param parts of each booking, by account, period and product; a product that gets nothing
    ///     has no part, so that every booking of 0 has none
    /// @param totals by product and period, [Part#OTHER] included
    /// @param errors what each rung's error was where it could be checked, the surest rung first
    /// @param notes what a reader must know of the figures (a price that changed, usage that does
    ///     not fit), in words; often empty
    record Inferred(
            List<Part> parts, List<ProductTotal> totals, List<RungError> errors, List<String> notes)
            implements Inference {

        public Inferred {
            parts = List.copyOf(parts);
            totals = List.copyOf(totals);
            errors = List.copyOf(errors);
            notes = List.copyOf(notes);
        }
    }

    /// Nothing says how the totals split.
    record NotDefined(String reason) implements Inference {}
}
