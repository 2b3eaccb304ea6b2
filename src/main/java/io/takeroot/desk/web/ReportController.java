package io.takeroot.desk.web;

import io.takeroot.desk.DeskReport;
import io.takeroot.desk.DeskReports;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Pages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How the desk did.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class ReportController {
    private static final List<Integer> SPANS = List.of(4, 13, 52);

    private final DeskReports reports;
    private final DeskPages shown;
    private final Pages pages;

    ReportController(DeskReports reports, DeskPages shown, Pages pages) {
        this.reports = reports;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping("/desk/report")
    String report(@RequestParam(defaultValue = "13") int weeks, Model model) {
        int span = SPANS.contains(weeks) ? weeks : 13;
        model.addAttribute("page", pages.page("How the desk does").under(QueueController.DESK));
        model.addAttribute("view", view(reports.over(span), span));
        return "desk/report";
    }

    private ReportView view(DeskReport report, int span) {
        var formats = shown.formats();
        return new ReportView(
                standing(report, formats),
                row("All", report.all(), formats),
                report.weeks().stream()
                        .map(it -> row(formats.date(it.monday()), it.line(), formats))
                        .toList(),
                report.teams().stream().map(it -> row(team(it), it.line(), formats)).toList(),
                endings(report, formats),
                ageing(report, formats),
                SPANS.stream()
                        .map(
                                it ->
                                        new ReportView.Span(
                                                it + " weeks",
                                                "/desk/report?weeks=" + it,
                                                it == span))
                        .toList());
    }

    private String team(DeskReport.Team team) {
        return team.team().isEmpty() ? "No team" : shown.team(team.team());
    }

    private static String standing(DeskReport report, Formats formats) {
        int ended = report.endings().values().stream().mapToInt(Integer::intValue).sum();
        return formats.count(report.all().count(), "request", "requests")
                + " since "
                + formats.date(report.from())
                + ", "
                + formats.count(ended)
                + " of them resolved.";
    }

    private static ReportView.Row row(String name, DeskReport.Line line, Formats formats) {
        return new ReportView.Row(
                name,
                formats.count(line.count()),
                typical(line.firstReply(), formats),
                typical(line.resolution(), formats),
                part(line.helped(), formats),
                part(line.deflected(), formats));
    }

    private static String typical(DeskReport.Typical typical, Formats formats) {
        return typical.minutes()
                .map(it -> hours(it) + ", n = " + formats.count(typical.count()))
                .orElse("");
    }

    private static String hours(int minutes) {
        return minutes < 60
                ? minutes + " min"
                : BigDecimal.valueOf(minutes)
                                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " h";
    }

    private static String part(DeskReport.Part part, Formats formats) {
        return part.of() == 0
                ? ""
                : formats.percent((double) part.part() / part.of())
                        + ", n = "
                        + formats.count(part.of());
    }

    private static List<ReportView.Count> endings(DeskReport report, Formats formats) {
        int all = report.endings().values().stream().mapToInt(Integer::intValue).sum();
        return report.endings().entrySet().stream()
                .map(
                        it ->
                                new ReportView.Count(
                                        QueueViews.capital(it.getKey().words()),
                                        formats.count(it.getValue()),
                                        all == 0
                                                ? ""
                                                : formats.percent((double) it.getValue() / all)))
                .toList();
    }

    private static List<ReportView.Count> ageing(DeskReport report, Formats formats) {
        int all = report.ageing().stream().mapToInt(DeskReport.Age::count).sum();
        return report.ageing().stream()
                .map(
                        it ->
                                new ReportView.Count(
                                        age(it),
                                        formats.count(it.count()),
                                        all == 0 ? "" : formats.percent((double) it.count() / all)))
                .toList();
    }

    private static String age(DeskReport.Age age) {
        return age.upTo()
                .map(
                        to ->
                                age.from() == 0
                                        ? "Less than a day"
                                        : age.from() + " to " + (to - 1) + " days")
                .orElse(age.from() + " days and more");
    }
}
