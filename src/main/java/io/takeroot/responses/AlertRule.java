package io.takeroot.responses;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import java.util.List;

/// When somebody wants to be told, as its definition says it.
///
/// @param to `owner`, `leads`, names and mail addresses
/// @param budget the most alerts of a day that are told one by one; more are counted
public record AlertRule(
        Slug key, String title, Scope scope, Condition when, List<String> to, int budget) {
    /// The owner of the indicator, or those who lead.
    static final String OWNER = "owner";

    static final String LEADS = "leads";

    public AlertRule {
        to = List.copyOf(to);
    }

    /// What a rule watches.
    public sealed interface Scope {
        /// Every indicator of every scorecard.
        record Everything() implements Scope {}

        /// One indicator: of one scorecard, or of every product's.
        ///
        /// @param pattern `overall/win_rate`, or `product/*/win_rate`
        record Indicators(String pattern) implements Scope {
            boolean holds(IndicatorId id) {
                return id.text().equals(pattern) || everyProduct(id).equals(pattern);
            }

            private static String everyProduct(IndicatorId id) {
                return id.scorecard().product().isEmpty()
                        ? ""
                        : id.scorecard().definition() + "/*/" + id.key();
            }
        }

        /// A metric that need not be an indicator.
        record OfMetric(Slug metric, Slice slice, Grain grain) implements Scope {}
    }
}
