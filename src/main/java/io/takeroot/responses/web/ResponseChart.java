package io.takeroot.responses.web;

import io.takeroot.responses.Response;
import io.takeroot.scorecards.Assessment;
import io.takeroot.ui.ChartSize;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Goal;
import io.takeroot.ui.Trend;
import java.time.LocalDate;
import java.util.List;

/// The figure before and after a response, with the forecast as it stood.
record ResponseChart(Response response, Assessment assessment, Formats formats, LocalDate today) {
    ResponseView.Drawing drawing() {
        var charts = new Charts(formats, ChartTheme.WEB);
        return new ResponseView.Drawing(
                "The line is what came; the dashed line and its band are the forecast of "
                        + formats.date(response.madeOn())
                        + ", which held eight outcomes of ten.",
                charts.trend(trend(), ChartSize.WIDE),
                charts.trend(trend(), ChartSize.NARROW),
                charts.table(trend()));
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
                today,
                notes());
    }

    private List<Trend.Point> actual() {
        return assessment.series().stream()
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

    private List<Trend.Note> notes() {
        return List.of(
                new Trend.Note("R", response.madeOn(), "Response"),
                new Trend.Note("C", response.answer().checkOn(), "Check"));
    }
}
