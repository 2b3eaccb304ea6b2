package io.takeroot.scorecards;

import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Puts a scorecard into the words that are kept of a day.
record KeptWords(Scorecard scorecard, Formats formats) {
    private static final String NOTHING = "–";

    List<KeptLine> lines() {
        return scorecard.sections().stream()
                .flatMap(
                        section ->
                                section.assessments().stream()
                                        .map(assessment -> line(section.title(), assessment)))
                .toList();
    }

    private KeptLine line(String section, Assessment assessment) {
        var indicator = assessment.indicator();
        return new KeptLine(
                section,
                indicator.key(),
                assessment.title(),
                indicator.owner(),
                indicator.terms().audience(),
                value(assessment.actual().value(), assessment),
                assessment.goal().map(goal -> target(goal, assessment)).orElse(NOTHING),
                assessment
                        .outlook()
                        .map(outlook -> formats.likelihood(outlook.probability()))
                        .orElse(NOTHING),
                assessment.status(),
                assessment.why(),
                scorecard.manual(indicator.key()).map(KeptWords::byHand).orElse(""));
    }

    private static String byHand(ManualStatus manual) {
        return manual.status().word() + ", set by " + manual.by();
    }

    private String value(Optional<BigDecimal> value, Assessment assessment) {
        return value.map(v -> formats.value(v, assessment.unit())).orElse(NOTHING);
    }

    private String target(Goal goal, Assessment assessment) {
        var low = formats.value(goal.low(), assessment.unit());
        var high = formats.value(goal.high(), assessment.unit());
        return switch (goal.side()) {
            case AT_LEAST -> low;
            case AT_MOST -> "≤ " + high;
            case INSIDE -> low + " to " + high;
        };
    }
}
