package io.takeroot.desk.web;

import io.takeroot.access.Team;
import io.takeroot.access.Teams;
import io.takeroot.desk.Matter;
import io.takeroot.desk.Offers;
import io.takeroot.desk.Resolution;
import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a request is about and how it was answered, in words for its asker.
@Component
class AskFacts {
    private final Teams teams;
    private final Groundwork groundwork;
    private final Offers offers;

    AskFacts(Teams teams, Groundwork groundwork, Offers offers) {
        this.teams = teams;
        this.groundwork = groundwork;
        this.offers = offers;
    }

    List<AskStatusView.Fact> of(Matter matter, Formats formats) {
        var facts = new ArrayList<AskStatusView.Fact>();
        add(facts, "Team", team(matter.team()));
        add(facts, "Product", title("product/" + matter.product()).orElse(matter.product()));
        add(
                facts,
                "Competitor",
                title("competitor/" + matter.competitor()).orElse(matter.competitor()));
        add(facts, "Deal", matter.deal());
        add(facts, "Needed by", matter.neededBy().map(formats::date).orElse(""));
        return facts;
    }

    /// The answer's words, paragraph by paragraph.
    List<String> words(Resolution given) {
        var words =
                switch (given) {
                    case Resolution.AsAsked it -> List.of(it.words());
                    case Resolution.AlternativeGiven it ->
                            List.of(it.words(), "Instead: " + it.alternative());
                    case Resolution.WorkedHandsOn it ->
                            List.of(it.words(), "What we did together: " + it.work());
                    case Resolution.AnsweredFromLibrary it ->
                            Stream.concat(Stream.of(it.words()), source(it.source())).toList();
                    case Resolution.Declined it ->
                            List.of(
                                    it.words(),
                                    "Why: " + it.reason(),
                                    "What you can do instead: " + it.alternative());
                };
        return words.stream().filter(part -> !part.isBlank()).toList();
    }

    /// What answers, as far as it may be shown to whoever asks.
    private Stream<String> source(String about) {
        return offers.find(about).stream()
                .flatMap(offer -> Stream.of(offer.title(), offer.words()));
    }

    private String team(String key) {
        return Slug.isSlug(key) ? teams.find(Slug.of(key)).map(Team::title).orElse(key) : key;
    }

    private Optional<String> title(String foundation) {
        return FoundationId.parse(foundation).flatMap(groundwork::find).map(Foundation::title);
    }

    private static void add(List<AskStatusView.Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new AskStatusView.Fact(name, value));
        }
    }
}
