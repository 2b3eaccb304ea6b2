package io.takeroot.decks;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.scorecards.Assessment;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorylineTests {
    @Test
    void tellsCoverScorecardForecastsDriversEventsAndNextSteps() {
        var deck = Samples.deck();

        assertThat(deck.slides())
                .extracting(slide -> slide.getClass().getSimpleName())
                .containsExactly(
                        "Cover",
                        "ScorecardTable",
                        "IndicatorForecast",
                        "IndicatorForecast",
                        "Drivers",
                        "WhatHappened",
                        "NextSteps");
        assertThat(deck.slides())
                .extracting(Slide::title)
                .containsExactly(
                        "GTX Pro",
                        "4 of 8 indicators are on track; Won revenue is furthest off",
                        "Won revenue heads for $297k by 31 Dec, $66.8k short of target",
                        "Days to close heads for 51 d by 31 Dec, 6.5 d above target",
                        "Region East moved Won revenue by −$61.9k against expected",
                        "3 events in Q4 2017, the latest on 14 Nov: GTX Pro 2 announced",
                        "3 indicators need an answer, first Won revenue by 31 Dec");
    }

    @Test
    void nextStepsNameOwnerReasonAndDay() {
        var next = (Slide.NextSteps) Samples.deck().slides().getLast();

        assertThat(next.steps())
                .extracting(Slide.NextSteps.Step::what)
                .containsExactly(
                        "Answer for Won revenue: −$66.8k against target",
                        "Answer for Days to close: +6.5 d against target",
                        "Answer for Win rate, East: −3.0 pts against target");
        assertThat(next.steps().getFirst().owner()).isEqualTo("Priya Raman");
        assertThat(next.steps().getFirst().due()).isEqualTo("by 31 Dec");
    }

    @Test
    void everySlideHasNotes() {
        assertThat(Samples.deck().slides()).allSatisfy(s -> assertThat(s.notes()).isNotBlank());
    }

    @Test
    void withNothingOffTrackTheNextTargetIsNamed() {
        var deck = EdgeDecks.allWell();

        assertThat(deck.slides().getLast().title())
                .isEqualTo("Nothing needs an answer, next target by 31 Dec");
        assertThat(deck.slides()).noneMatch(Slide.Drivers.class::isInstance);
    }

    @Test
    void withoutEventsThereIsNoSlideOfEvents() {
        assertThat(EdgeDecks.allWell().slides()).noneMatch(Slide.WhatHappened.class::isInstance);
    }

    @Test
    void thinDataIsSaidAndNotForecast() {
        var deck = EdgeDecks.thin();

        assertThat(deck.slides()).noneMatch(Slide.IndicatorForecast.class::isInstance);
        assertThat(deck.slides().get(1).title())
                .isEqualTo("0 of 2 indicators are on track; 2 cannot be judged yet");
    }

    @Test
    void manyRowsAreSpreadEvenlyOverSlides() {
        var tables =
                EdgeDecks.crowded().slides().stream()
                        .filter(Slide.ScorecardTable.class::isInstance)
                        .map(Slide.ScorecardTable.class::cast)
                        .toList();

        assertThat(tables).extracting(table -> table.rows().size()).containsExactly(10, 10, 11);
    }

    @Test
    void emptyScorecardIsSaidToBeEmpty() {
        assertThat(EdgeDecks.empty().slides())
                .extracting(Slide::title)
                .containsExactly("Empty", "The scorecard has no indicators yet");
    }

    @Test
    void longNamesLeaveRoomForTheNumber() {
        assertThat(EdgeDecks.longNames().slides().get(2).title())
                .endsWith("… heads for 51.5% by 31 Dec, 14.5 pts short of target");
    }

    @Test
    void sameScorecardTellsTheSameDeck() {
        List<Assessment> indicators = Samples.indicators();

        assertThat(Storyline.tell(Samples.telling(Samples.scorecard(indicators, List.of()))))
                .isEqualTo(
                        Storyline.tell(Samples.telling(Samples.scorecard(indicators, List.of()))));
    }
}
