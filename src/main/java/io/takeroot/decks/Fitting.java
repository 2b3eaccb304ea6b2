package io.takeroot.decks;

import java.util.ArrayList;
import java.util.List;

/// Shortens, by the font's own measures, what is wider than its place on the printed slide.
///
/// Widths in points are those of the template `decks/pdf.jte`. The deck itself keeps every word.
final class Fitting {
    private static final double PAGE = 864;
    private static final Place TITLE = new Place(Typeface.SEMI_BOLD.tracked(-0.4 / 24), 24, PAGE);
    /// Three lines on the cover.
    private static final Place SUMMARY = new Place(Typeface.REGULAR, 14, 3 * 640);
    private static final Place COVER = new Place(Typeface.SEMI_BOLD.tracked(-1.0 / 44), 44, PAGE);

    private Fitting() {}

    static Deck fit(Deck deck) {
        var slides = new ArrayList<Slide>();
        for (var slide : deck.slides()) {
            slides.add(fit(slide));
        }
        var foot = new Place(Typeface.REGULAR, 9, 330).fit(deck.title());
        return deck.with(foot, SUMMARY.fit(deck.summary()), slides);
    }

    private static Slide fit(Slide slide) {
        var title = TITLE.fit(slide.title());
        var subtitle = new Place(Typeface.REGULAR, 14, PAGE).fit(slide.subtitle());
        return switch (slide) {
            case Slide.Cover cover -> cover(cover);
            case Slide.ScorecardTable table ->
                    new Slide.ScorecardTable(title, subtitle, rows(table), table.notes());
            case Slide.IndicatorForecast forecast ->
                    new Slide.IndicatorForecast(
                            title,
                            subtitle,
                            forecast.trend(),
                            facts(forecast),
                            forecast.url(),
                            forecast.notes());
            case Slide.Drivers drivers ->
                    new Slide.Drivers(
                            title, subtitle, drivers.chart(), drivers.url(), drivers.notes());
            case Slide.WhatHappened happened ->
                    new Slide.WhatHappened(title, subtitle, events(happened), happened.notes());
            case Slide.NextSteps next ->
                    new Slide.NextSteps(title, subtitle, steps(next), next.notes());
        };
    }

    private static Slide cover(Slide.Cover cover) {
        return new Slide.Cover(
                COVER.fit(cover.title()),
                new Place(Typeface.REGULAR, 20, PAGE).fit(cover.subtitle()),
                new Place(Typeface.REGULAR, 12, PAGE).fit(cover.byline()),
                cover.notes());
    }

    private static List<Slide.ScorecardTable.Row> rows(Slide.ScorecardTable table) {
        var name = new Place(Typeface.SEMI_BOLD, 12, 200);
        var owner = new Place(Typeface.REGULAR, 11, 100);
        return table.rows().stream()
                .map(row -> row.with(name.fit(row.name()), owner.fit(row.owner())))
                .toList();
    }

    private static List<Slide.IndicatorForecast.Fact> facts(Slide.IndicatorForecast forecast) {
        var small = new Place(Typeface.REGULAR, 10.5, 232);
        var large = new Place(Typeface.SEMI_BOLD, 18, 232);
        var note = new Place(Typeface.REGULAR, 10.5, 2 * 210);
        return forecast.facts().stream()
                .map(
                        fact ->
                                new Slide.IndicatorForecast.Fact(
                                        small.fit(fact.label()),
                                        large.fit(fact.value()),
                                        note.fit(fact.note())))
                .toList();
    }

    private static List<Slide.WhatHappened.Event> events(Slide.WhatHappened happened) {
        var text = new Place(Typeface.SEMI_BOLD, 14, 308);
        var about = new Place(Typeface.REGULAR, 12, 118);
        var note = new Place(Typeface.REGULAR, 12, 320);
        return happened.events().stream()
                .map(
                        event ->
                                new Slide.WhatHappened.Event(
                                        event.day(),
                                        text.fit(event.text()),
                                        about.fit(event.about()),
                                        note.fit(event.note())))
                .toList();
    }

    private static List<Slide.NextSteps.Step> steps(Slide.NextSteps next) {
        boolean roomy = next.steps().size() <= 3;
        var what = new Place(Typeface.SEMI_BOLD, roomy ? 18 : 15, 584);
        var why = new Place(Typeface.REGULAR, roomy ? 14 : 12, 584);
        var owner = new Place(Typeface.SEMI_BOLD, roomy ? 14 : 12, 120);
        return next.steps().stream()
                .map(
                        step ->
                                new Slide.NextSteps.Step(
                                        what.fit(step.what()),
                                        why.fit(step.why()),
                                        owner.fit(step.owner()),
                                        step.due(),
                                        step.tone(),
                                        step.status(),
                                        step.url()))
                .toList();
    }

    /// Room for one line of words.
    private record Place(Typeface typeface, double size, double width) {
        String fit(String words) {
            return typeface.fit(words, size, width);
        }
    }
}
