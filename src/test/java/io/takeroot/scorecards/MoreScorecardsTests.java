package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.testing.DemoWorkspace;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scorecards that stand in definitions of another kind.
class MoreScorecardsTests {
    private static final ScorecardId CARD = ScorecardId.overall(Slug.of("initiative-gtx"));
    private static final Slug WIN_RATE = Slug.of("win_rate");

    @TempDir static Path folder;

    private static DemoWorkspace demo;
    private static Scorecards scorecards;

    /// Holds one scorecard in an annotation, for want of initiatives.
    static final class Holder implements MoreScorecards {
        private static String owner = "Ada";

        @Override
        public String prefix() {
            return "initiative-";
        }

        @Override
        public List<Definition> scorecards() {
            return Definitions.parse(
                    """
                    kind: scorecard
                    key: initiative-gtx
                    title: Launch of GTX
                    subject: initiative
                    slice: {product: GTX Pro}
                    sections:
                      - title: Lagging
                        indicators:
                          - {metric: win_rate, owner: %s, target: {value: 63%%, by: 2018-03-31, per: quarter}}
                    """
                            .formatted(owner),
                    "initiative.yaml");
        }

        @Override
        public Definition holder(Definition edited) {
            owner = "Grace";
            return Definitions.parse(
                            """
                            kind: annotation
                            key: gtx
                            title: Changed on %s
                            date: 2017-09-12
                            """
                                    .formatted(edited.key()),
                            "initiative.yaml")
                    .getFirst();
        }
    }

    @BeforeAll
    static void start() {
        demo = DemoWorkspace.crmWith(folder, Holder.class);
        scorecards = demo.bean(Scorecards.class);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void comeLastAndAreJudgedInTheirSlice() {
        var product = ScorecardId.ofProduct(Slug.of("product"), Slug.of("gtx-pro"));

        var judged = scorecards.assess(CARD);

        assertThat(scorecards.all()).extracting(Subject::about).isSorted();
        assertThat(scorecards.find(CARD).orElseThrow().about()).isEqualTo(About.INITIATIVE);
        assertThat(judged.subject().title()).isEqualTo("Launch of GTX");
        assertThat(judged.assessment(WIN_RATE).orElseThrow().actual())
                .isEqualTo(scorecards.assess(product).assessment(WIN_RATE).orElseThrow().actual());
    }

    @Test
    void aChangeGoesToTheDefinitionThatHoldsThem() {
        var edits = demo.bean(ScorecardEdits.class);
        var entry = scorecards.entry(CARD, WIN_RATE);

        edits.change(
                new ScorecardEdits.Edit(CARD, edits.version(CARD), Actor.COMMAND_LINE),
                WIN_RATE,
                new IndicatorEntry("Grace", entry.target()));

        assertThat(demo.bean(Annotations.class).all())
                .extracting(Annotation::title)
                .contains("Changed on initiative-gtx");
        assertThat(scorecards.indicator(CARD, WIN_RATE).owner()).isEqualTo("Grace");
    }

    @Test
    void noOtherScorecardMayBeNamedLikeThem() {
        var taken =
                Definitions.parse(
                        """
                        kind: scorecard
                        key: initiative-other
                        sections: [{title: All, indicators: [{metric: win_rate}]}]
                        """,
                        "card.yaml");

        assertThatThrownBy(() -> demo.bean(Definitions.class).apply(taken, Actor.COMMAND_LINE))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("initiative-");
    }
}
