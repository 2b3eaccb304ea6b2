package io.takeroot.intelligence;

import io.takeroot.kernel.Slug;
import java.util.List;

/// The hub's own datasets and the metrics that come with them, as definitions.
final class HubShapes {
    static final OwnDataset.Shape INSIGHTS =
            new OwnDataset.Shape(
                    Slug.of("insights"),
                    """
                    kind: dataset
                    key: insights
                    title: Insights
                    key_columns: [insight]
                    time: day
                    columns:
                      insight: {type: text}
                      day: {type: date}
                      source: {type: text}
                      product: {type: text}
                      competitor: {type: text}
                      persona: {type: text}
                      segment: {type: text}
                      confidence: {type: text}
                      state: {type: text}
                      claims: {type: whole}
                      kept: {type: whole}
                      load: {type: whole}
                    dimensions: [source, product, competitor, persona, segment, confidence, state]
                    ---
                    kind: metric
                    key: insights_kept
                    title: Insights kept
                    description: Insights by the day on which they were said; what was set aside is not counted.
                    dataset: insights
                    measure: sum
                    of: kept
                    unit: count
                    direction: up
                    """,
                    List.of(
                            "insight",
                            "day",
                            "source",
                            "product",
                            "competitor",
                            "persona",
                            "segment",
                            "confidence",
                            "state",
                            "claims",
                            "kept"),
                    List.of("claims", "kept"));

    static final OwnDataset.Shape CLAIMS =
            new OwnDataset.Shape(
                    Slug.of("claims"),
                    """
                    kind: dataset
                    key: claims
                    title: Claims
                    key_columns: [claim_day]
                    time: day
                    columns:
                      claim_day: {type: text}
                      day: {type: date}
                      claim: {type: text}
                      product: {type: text}
                      evidence: {type: text}
                      expected: {type: whole}
                      backed: {type: whole}
                      load: {type: whole}
                    dimensions: [claim, product, evidence]
                    ---
                    kind: metric
                    key: claims_there
                    title: Claims
                    description: Claims at the end of the period.
                    dataset: claims
                    measure: last
                    of: expected
                    ---
                    kind: metric
                    key: claims_backed
                    title: Claims backed
                    description: Claims at the end of the period for which something fresh speaks, and which are not contested.
                    dataset: claims
                    measure: last
                    of: backed
                    ---
                    kind: metric
                    key: evidence_coverage
                    title: Evidence coverage
                    description: Share of the claims for which something fresh speaks, and which are not contested.
                    ratio: {of: claims_backed, over: claims_there}
                    unit: percent
                    direction: up
                    """,
                    List.of(
                            "claim_day",
                            "day",
                            "claim",
                            "product",
                            "evidence",
                            "expected",
                            "backed"),
                    List.of("expected", "backed"));

    static final OwnDataset.Shape WIN_LOSS =
            new OwnDataset.Shape(
                    Slug.of("win_loss"),
                    """
                    kind: dataset
                    key: win_loss
                    title: Win/loss
                    key_columns: [deal]
                    time: decided
                    columns:
                      deal: {type: text}
                      decided: {type: date}
                      ending: {type: text}
                      product: {type: text}
                      competitor: {type: text}
                      segment: {type: text}
                      records: {type: whole}
                      competitive: {type: whole}
                      competitive_won: {type: whole}
                      load: {type: whole}
                    dimensions: [ending, product, competitor, segment]
                    ---
                    kind: metric
                    key: win_loss_records
                    title: Win/loss records
                    description: Deals of which somebody said why they ended as they did.
                    dataset: win_loss
                    measure: sum
                    of: records
                    direction: up
                    ---
                    kind: metric
                    key: competitive_deals
                    title: Competitive deals
                    description: Deals with a win/loss record that names a competitor.
                    dataset: win_loss
                    measure: sum
                    of: competitive
                    ---
                    kind: metric
                    key: competitive_deals_won
                    title: Competitive deals won
                    description: Deals won of those with a record that names a competitor.
                    dataset: win_loss
                    measure: sum
                    of: competitive_won
                    ---
                    kind: metric
                    key: competitive_win_rate
                    title: Competitive win rate
                    description: Deals won of those with a record that names a competitor.
                    ratio: {of: competitive_deals_won, over: competitive_deals}
                    unit: percent
                    direction: up
                    """,
                    List.of(
                            "deal",
                            "decided",
                            "ending",
                            "product",
                            "competitor",
                            "segment",
                            "records",
                            "competitive",
                            "competitive_won"),
                    List.of("records", "competitive", "competitive_won"));

    private HubShapes() {}
}
