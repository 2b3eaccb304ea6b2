package io.takeroot.scorecards.web;

import io.takeroot.kernel.Grain;
import io.takeroot.scorecards.KnownLead;
import io.takeroot.statistics.leadlag.LeadAnswer;
import io.takeroot.statistics.leadlag.LeadTest;
import io.takeroot.ui.Tone;
import java.util.Locale;

/// What is known of a pair, in words.
///
/// @param leading the leading metric's title
/// @param lagging the lagging metric's title
record LeadWords(KnownLead lead, String leading, String lagging) {
    Tone tone() {
        return lead.answer() instanceof LeadAnswer.Leads ? Tone.OK : Tone.NONE;
    }

    String verdict() {
        return switch (lead.answer()) {
            case LeadAnswer.Leads leads -> "leads by " + periods(leads.test().lag());
            case LeadAnswer.DoesNotLead no -> "no lead";
            case LeadAnswer.TooFewObservations few -> "too early";
            case LeadAnswer.NotDefined not -> "not comparable";
        };
    }

    String sentence() {
        return switch (lead.answer()) {
            case LeadAnswer.Leads leads -> leads(leads.test());
            case LeadAnswer.DoesNotLead no -> sentence(no.reason().words());
            case LeadAnswer.TooFewObservations few -> "Too early to tell: " + few.reason() + ".";
            case LeadAnswer.NotDefined not -> "Cannot be compared: " + not.reason() + ".";
        };
    }

    String strength() {
        return switch (lead.answer()) {
            case LeadAnswer.Leads(LeadTest.Tested test, double q) ->
                    String.format(
                            Locale.ROOT,
                            "A usual move of the first (one standard deviation) is followed by"
                                    + " %.1f of a usual move of the second, all else equal"
                                    + " (95%% interval %.1f to %.1f).",
                            test.effect(),
                            test.low95(),
                            test.high95());
            case LeadAnswer.DoesNotLead no -> "";
            case LeadAnswer.TooFewObservations few -> "";
            case LeadAnswer.NotDefined not -> "";
        };
    }

    /// `48 months compared, q 0.021`.
    String evidence() {
        return switch (lead.answer()) {
            case LeadAnswer.Leads leads ->
                    compared(leads.test().observations()) + ", q " + q(leads.q());
            case LeadAnswer.DoesNotLead no when no.reason() == LeadAnswer.Reason.NOTHING ->
                    compared(no.test().observations()) + ", q " + q(no.q());
            case LeadAnswer.DoesNotLead no -> compared(no.test().observations());
            case LeadAnswer.TooFewObservations few -> "";
            case LeadAnswer.NotDefined not -> "";
        };
    }

    private String compared(int observations) {
        return periods(observations) + " compared";
    }

    private String leads(LeadTest.Tested test) {
        var range =
                test.lowLag() == test.highLag()
                        ? ""
                        : " (" + test.lowLag() + " to " + test.highLag() + ")";
        return "First "
                + leading
                + ", then "
                + lagging
                + " "
                + periods(test.lag())
                + " later"
                + range
                + ".";
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static String q(double q) {
        return q < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", q);
    }

    private String periods(int count) {
        var word =
                switch (lead.pair().grain()) {
                    case DAY -> "day";
                    case WEEK -> "week";
                    case MONTH -> "month";
                    case QUARTER -> "quarter";
                    case YEAR -> "year";
                };
        return count + " " + word + (count == 1 ? "" : "s");
    }

    static String each(Grain grain) {
        return switch (grain) {
            case DAY -> "by day";
            case WEEK -> "by week";
            case MONTH -> "by month";
            case QUARTER -> "by quarter";
            case YEAR -> "by year";
        };
    }
}
