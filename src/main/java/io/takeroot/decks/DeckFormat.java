package io.takeroot.decks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Unit;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.ui.Goal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// A deck as JSON text and back. The text is the deck's identity: equal data gives equal text.
final class DeckFormat {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .addMixIn(Unit.class, Units.class)
                    .addMixIn(Goal.class, Goals.class)
                    .addMixIn(ScorecardId.class, ScorecardIds.class)
                    .addModule(
                            new SimpleModule()
                                    .addDeserializer(ScorecardId.class, new ScorecardIdText()))
                    .build();

    private DeckFormat() {}

    static String write(Deck deck) {
        return JSON.writeValueAsString(deck);
    }

    static Deck read(String text) {
        int format = JSON.readTree(text).path("format").asInt(0);
        if (format != Deck.FORMAT) {
            throw Failure.user(
                    "DECK_FORMAT",
                    "this deck is kept in format "
                            + format
                            + ", and this version of Takeroot reads format "
                            + Deck.FORMAT
                            + ": upgrade Takeroot, or make the deck again");
        }
        return JSON.readValue(text, Deck.class);
    }

    /// Names of units that must outlive any renaming of their classes.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Unit.Count.class, name = "count"),
        @JsonSubTypes.Type(value = Unit.Money.class, name = "money"),
        @JsonSubTypes.Type(value = Unit.Percent.class, name = "percent"),
        @JsonSubTypes.Type(value = Unit.Days.class, name = "days"),
        @JsonSubTypes.Type(value = Unit.Plain.class, name = "number")
    })
    private interface Units {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Goal.None.class, name = "none"),
        @JsonSubTypes.Type(value = Goal.Level.class, name = "level"),
        @JsonSubTypes.Type(value = Goal.Path.class, name = "path"),
        @JsonSubTypes.Type(value = Goal.Range.class, name = "range")
    })
    private interface Goals {}

    private interface ScorecardIds {
        @JsonValue
        String text();
    }

    private static final class ScorecardIdText extends StdDeserializer<ScorecardId> {
        ScorecardIdText() {
            super(ScorecardId.class);
        }

        @Override
        public ScorecardId deserialize(JsonParser json, DeserializationContext context) {
            return ScorecardId.parse(json.getString()).orElseThrow();
        }
    }
}
