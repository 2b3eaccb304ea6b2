package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Preparations;
import io.takeroot.kernel.Grain;
import io.takeroot.scorecards.KnownLead;
import io.takeroot.statistics.leadlag.LeadAnswer;
import io.takeroot.ui.Formats;
import java.util.List;
import java.util.Locale;

/// Whether a leading indicator is known to lead, in a sentence for each pair.
record LeadWords(Formats formats) {
    List<String> all(List<Preparations.Pair> pairs) {
        return pairs.stream().map(this::sentence).toList();
    }

    private String sentence(Preparations.Pair pair) {
        var names = names(pair);
        return pair.known()
                .map(known -> names + answer(known))
                .orElse(names + " has not been tested: nobody knows whether it leads.");
    }

    private static String names(Preparations.Pair pair) {
        return name(pair.leading().metric().value())
                + " before "
                + name(pair.lagging().metric().value());
    }

    private static String name(String metric) {
        return InitiativeWords.capital(metric.replace('_', ' '));
    }

    private String answer(KnownLead known) {
        return switch (known.answer()) {
            case LeadAnswer.Leads leads ->
                    " is known to lead, by %s; %s of such calls are wrong."
                            .formatted(
                                    lag(leads.test().lag(), known.pair().grain()),
                                    formats.likelihood(leads.q()));
            case LeadAnswer.DoesNotLead no ->
                    " was tested and is not known to lead: %s.".formatted(no.reason().words());
            case LeadAnswer.TooFewObservations few ->
                    " cannot be told yet: %s.".formatted(few.reason());
            case LeadAnswer.NotDefined not -> " cannot be told: %s.".formatted(not.reason());
        };
    }

    private static String lag(int periods, Grain grain) {
        var word = grain.name().toLowerCase(Locale.ROOT);
        return periods == 1 ? "1 " + word : periods + " " + word + "s";
    }
}
