package io.takeroot.decks;

import io.takeroot.scorecards.Assessment;
import java.util.ArrayList;
import java.util.List;

/// Makes a scorecard into slides: how it stands, where it heads, why, what happened, what is
/// next.
///
/// It chooses and words; every number is the scorecard's own.
final class Storyline {
    private static final int FORECASTS = 2;

    private Storyline() {}

    static Deck tell(Telling telling) {
        var card = telling.card();
        return new Deck(
                Deck.FORMAT,
                card.subject().id(),
                card.asOf(),
                card.subject().title() + ": walking deck of " + telling.formats().date(card.asOf()),
                card.summary().sentence(),
                "en",
                telling.address(),
                telling.formats().calendar(),
                slides(telling));
    }

    private static List<Slide> slides(Telling telling) {
        var slides = new ArrayList<Slide>();
        slides.add(cover(telling));
        slides.addAll(ScorecardSlides.of(telling));
        var worst = Ranking.worstFirst(telling.card());
        worst.stream()
                .filter(Storyline::hasCurve)
                .limit(FORECASTS)
                .map(assessment -> ForecastSlide.of(telling, assessment))
                .forEach(slides::add);
        DriversSlide.of(telling, worst).ifPresent(slides::add);
        HappenedSlide.of(telling).ifPresent(slides::add);
        slides.add(NextStepsSlide.of(telling));
        return slides;
    }

    private static Slide cover(Telling telling) {
        var card = telling.card();
        var day = telling.formats().date(card.asOf());
        var files = card.freshness().files();
        return new Slide.Cover(
                card.subject().title(),
                telling.company() + ", walking deck of " + day,
                files.isEmpty()
                        ? "Numbers as of " + day
                        : "Numbers as of " + day + ", from " + String.join(", ", files),
                "Two minutes. " + card.summary().sentence());
    }

    private static boolean hasCurve(Assessment assessment) {
        return assessment.series().stream().filter(f -> f.value().isPresent()).count() > 1;
    }
}
