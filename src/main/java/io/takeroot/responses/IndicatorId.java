package io.takeroot.responses;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.ScorecardId;
import java.util.Optional;

/// Names one indicator of one scorecard.
public record IndicatorId(ScorecardId scorecard, Slug key) {
    /// `overall/win_rate`, or `product/gtx-pro/win_rate`.
    public String text() {
        return scorecard.text() + "/" + key;
    }

    /// Reads what [#text] writes.
    public static Optional<IndicatorId> parse(String text) {
        int slash = text.lastIndexOf('/');
        return slash < 0
                ? Optional.empty()
                : of(text.substring(0, slash), text.substring(slash + 1));
    }

    /// The indicator that two parameters of an address name.
    public static Optional<IndicatorId> of(String scorecard, String indicator) {
        return Slug.isSlug(indicator)
                ? ScorecardId.parse(scorecard).map(id -> new IndicatorId(id, Slug.of(indicator)))
                : Optional.empty();
    }

    /// Where it is looked at, opened.
    public String url() {
        return scorecard.url() + "?open=" + key;
    }

    /// Where a response to it is written.
    public String respondUrl() {
        return "/responses/new?scorecard=" + scorecard.text() + "&indicator=" + key;
    }
}
