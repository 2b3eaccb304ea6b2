package io.takeroot.decks;

import io.takeroot.kernel.Unit;
import io.takeroot.scorecards.Assessment;
import java.util.ArrayList;
import java.util.List;

/// Decks that are hard to draw.
final class EdgeDecks {
    private EdgeDecks() {}

    static List<Deck> all() {
        return List.of(
                Samples.deck(), allWell(), thin(), longNames(), foreign(), crowded(), empty());
    }

    static Deck allWell() {
        return tell(
                "All well",
                List.of(
                        new Samples.Sample("Win rate", Samples.PERCENT, 0.7, 0.66)
                                .odds(0.9)
                                .assess()));
    }

    static Deck thin() {
        return tell(
                "Thin",
                List.of(
                        new Samples.Sample("Win rate", Samples.PERCENT, 0.7, 0.66).thin().assess(),
                        new Samples.Sample("Deals won", new Unit.Count(), 7, 9)
                                .without(false)
                                .thin()
                                .assess()));
    }

    static Deck longNames() {
        var name =
                "Competitive win rate against the three largest vendors of enterprise analytics"
                        + " platforms in regulated industries of Central and Eastern Europe";
        return tell(
                name,
                List.of(
                        new Samples.Sample(name, Samples.PERCENT, 0.5, 0.66)
                                .odds(0.1)
                                .ownedBy("Wolfeschlegelsteinhausenbergerdorff Senior of Sales")
                                .assess(),
                        new Samples.Sample(
                                        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
                                                + "bauunterbeamtengesellschaft",
                                        Samples.USD,
                                        1.2345e11,
                                        2.5e11)
                                .odds(0.2)
                                .assess()));
    }

    static Deck foreign() {
        return tell(
                "العربية 中文 👩‍👩‍👧 Ελλάδα",
                List.of(
                        new Samples.Sample("معدل الفوز", Samples.PERCENT, 0.5, 0.66)
                                .odds(0.1)
                                .ownedBy("李伟")
                                .assess(),
                        new Samples.Sample("赢单 & <deals> \"won\" 🎉", new Unit.Count(), 5, 9)
                                .odds(0.5)
                                .ownedBy("Zoë Ångström-Łukasz")
                                .assess()));
    }

    static Deck crowded() {
        var many = new ArrayList<Assessment>();
        for (int i = 0; i < 31; i++) {
            many.add(
                    new Samples.Sample("Indicator " + i, Samples.USD, 1e6 + i, 2e6)
                            .odds(i / 31.0)
                            .assess());
        }
        return tell("Crowded", many);
    }

    static Deck empty() {
        return tell("Empty", List.of());
    }

    private static Deck tell(String title, List<Assessment> assessments) {
        return Storyline.tell(Samples.telling(Samples.scorecard(title, assessments, List.of())));
    }
}
