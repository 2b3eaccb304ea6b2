package io.takeroot.responses.web;

import io.takeroot.responses.Response;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Figure;
import io.takeroot.scorecards.Outlook;
import io.takeroot.ui.ChartSize;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Goal;
import io.takeroot.ui.Trend;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The figure before a response, the forecast as it stood, and what came.
record ResponseChart(Response response, Assessment assessment, Formats formats) {
    ResponseView.Drawing drawing() {
        var charts = new Charts(formats, ChartTheme.WEB);
        return new ResponseView.Drawing(
                "What was known and forecast on "
                        + formats.date(response.madeOn())
                        + "; the band held eight outcomes of ten.",
                charts.trend(trend(), ChartSize.WIDE),
                charts.trend(trend(), ChartSize.NARROW),
                charts.table(trend()));
    }

    /// Each complete period since, beside what was forecast of it.
    List<ResponseView.Compared> compared() {
        return assessment.series().stream()
                .filter(figure -> !figure.period().from().isBefore(response.madeOn()))
                .filter(figure -> !figure.period().lastDay().isAfter(response.answer().checkOn()))
                .flatMap(figure -> compared(figure).stream())
                .toList();
    }

    private Optional<ResponseView.Compared> compared(Figure figure) {
        return response.forecast().steps().stream()
                .filter(step -> step.period().equals(figure.period()))
                .findFirst()
                .flatMap(step -> figure.value().map(value -> compared(step, value)));
    }

    private ResponseView.Compared compared(Outlook.Step step, BigDecimal value) {
        var unit = assessment.unit();
        return new ResponseView.Compared(
                formats.period(step.period().from(), assessment.cadence()),
                formats.value(step.point(), unit),
                formats.value(step.low80(), unit) + " to " + formats.value(step.high80(), unit),
                formats.value(value, unit),
                formats.signed(value.subtract(step.point()), unit));
    }

    private Trend trend() {
        return new Trend(
                assessment.title(),
                assessment.unit(),
                assessment.cadence(),
                Trend.Kind.LEVEL,
                actual(),
                forecast(),
                new Goal.None(),
                response.madeOn(),
                List.of());
    }

    private List<Trend.Point> actual() {
        return assessment.series().stream()
                .filter(figure -> figure.period().lastDay().isBefore(response.madeOn()))
                .flatMap(
                        figure ->
                                figure.value().stream()
                                        .map(v -> new Trend.Point(figure.period().from(), v)))
                .toList();
    }

    private List<Trend.Outlook> forecast() {
        return response.forecast().steps().stream()
                .filter(step -> !step.period().from().isAfter(response.answer().checkOn()))
                .map(
                        step ->
                                new Trend.Outlook(
                                        step.period().from(),
                                        step.low80(),
                                        step.point(),
                                        step.high80()))
                .toList();
    }
}
