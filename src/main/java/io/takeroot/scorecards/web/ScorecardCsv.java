package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Expected;
import io.takeroot.scorecards.Figure;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.Outlook;
import io.takeroot.scorecards.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A scorecard as a table of comma-separated values (RFC 4180), exact figures, one indicator a
/// line.
final class ScorecardCsv {
    private static final String HEAD =
            "section,indicator,title,metric,role,owner,unit,actual,actual_from,actual_to,n,"
                    + "target_low,target_high,target_by,baseline,expected_by_now,forecast,low80,"
                    + "high80,probability,status,why";
    private static final String LINE_END = "\r\n";

    private ScorecardCsv() {}

    static String of(Scorecard scorecard) {
        return Stream.concat(
                        Stream.of(HEAD),
                        scorecard.sections().stream()
                                .flatMap(
                                        section ->
                                                section.assessments().stream()
                                                        .map(a -> line(section.title(), a))))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(String section, Assessment assessment) {
        var indicator = assessment.indicator();
        var actual = assessment.actual();
        var outlook = assessment.outlook();
        var goal = assessment.goal();
        return Stream.of(
                        List.of(
                                text(section),
                                text(indicator.key().value()),
                                text(assessment.title()),
                                text(indicator.metric().value()),
                                indicator.role().name().toLowerCase(Locale.ROOT),
                                text(indicator.owner()),
                                assessment.unit().word(),
                                number(actual.value()),
                                actual.period().from().toString(),
                                actual.period().lastDay().toString(),
                                Long.toString(actual.n())),
                        List.of(
                                number(
                                        goal.filter(g -> g.side() != Goal.Side.AT_MOST)
                                                .map(Goal::low)),
                                number(
                                        goal.filter(g -> g.side() != Goal.Side.AT_LEAST)
                                                .map(Goal::high)),
                                goal.map(g -> g.by().toString()).orElse(""),
                                number(assessment.baseline().flatMap(Figure::value)),
                                number(assessment.expected().map(Expected::value)),
                                number(outlook.map(Outlook::point)),
                                number(outlook.map(Outlook::low80)),
                                number(outlook.map(Outlook::high80)),
                                outlook.map(o -> Double.toString(o.probability())).orElse(""),
                                assessment.status().text(),
                                text(assessment.why())))
                .flatMap(List::stream)
                .collect(Collectors.joining(","));
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(v -> v.stripTrailingZeros().toPlainString()).orElse("");
    }

    /// Quoted where it has to be; a text that a spreadsheet would run as a formula is disarmed.
    private static String text(String value) {
        var safe = value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
