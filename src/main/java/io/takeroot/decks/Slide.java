package io.takeroot.decks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.takeroot.ui.Spark;
import io.takeroot.ui.Tone;
import io.takeroot.ui.Trend;
import java.util.List;

/// One page of a deck. Its title is a sentence that states the finding with its number.
///
/// Every `url` is the path of the page that explains the numbers beside it; empty for none.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Slide.Cover.class, name = "cover"),
    @JsonSubTypes.Type(value = Slide.ScorecardTable.class, name = "scorecard"),
    @JsonSubTypes.Type(value = Slide.IndicatorForecast.class, name = "forecast"),
    @JsonSubTypes.Type(value = Slide.Drivers.class, name = "drivers"),
    @JsonSubTypes.Type(value = Slide.WhatHappened.class, name = "happened"),
    @JsonSubTypes.Type(value = Slide.NextSteps.class, name = "next")
})
public sealed interface Slide {
    String title();

    /// Period and measure.
    String subtitle();

    /// What to say while it is shown.
    String notes();

    /// @param byline who made it and as of when
    record Cover(String title, String subtitle, String byline, String notes) implements Slide {}

    /// A part of the scorecard that fits one page.
    record ScorecardTable(String title, String subtitle, List<Row> rows, String notes)
            implements Slide {
        /// More rows than this go to another slide.
        public static final int MOST_ROWS = 13;

        public ScorecardTable {
            rows = List.copyOf(rows);
            if (rows.size() > MOST_ROWS) {
                throw new IllegalArgumentException(rows.size() + " rows do not fit one slide");
            }
        }

        /// One indicator, its numbers in words.
        ///
        /// @param expected what it should be by now
        /// @param status in words, beside the shape of its tone
        /// @param spark drawn only when it has two points
        public record Row(
                String name,
                String url,
                String owner,
                String actual,
                String expected,
                String target,
                Tone tone,
                String status,
                String likelihood,
                Spark spark) {
            Row with(String shorterName, String shorterOwner) {
                return new Row(
                        shorterName,
                        url,
                        shorterOwner,
                        actual,
                        expected,
                        target,
                        tone,
                        status,
                        likelihood,
                        spark);
            }
        }
    }

    /// How one indicator goes on, beside the facts.
    record IndicatorForecast(
            String title, String subtitle, Trend trend, List<Fact> facts, String url, String notes)
            implements Slide {
        public IndicatorForecast {
            facts = List.copyOf(facts);
        }

        /// @param note smaller words below the value; may be empty
        public record Fact(String label, String value, String note) {}
    }

    /// What explains the gap of one indicator.
    record Drivers(
            String title, String subtitle, io.takeroot.ui.Drivers chart, String url, String notes)
            implements Slide {}

    /// Events of the period.
    record WhatHappened(String title, String subtitle, List<Event> events, String notes)
            implements Slide {
        public WhatHappened {
            events = List.copyOf(events);
        }

        /// @param about its kind or what it concerns; may be empty
        /// @param note more about it; may be empty
        public record Event(String day, String text, String about, String note) {}
    }

    /// Who answers for what by when.
    record NextSteps(String title, String subtitle, List<Step> steps, String notes)
            implements Slide {
        public NextSteps {
            steps = List.copyOf(steps);
        }

        public record Step(
                String what,
                String why,
                String owner,
                String due,
                Tone tone,
                String status,
                String url) {}
    }
}
