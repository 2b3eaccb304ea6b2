package io.takeroot.gallery;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Unit;
import io.takeroot.scorecards.web.DetailView;
import io.takeroot.scorecards.web.DetailView.AnnotationView;
import io.takeroot.scorecards.web.DetailView.FactView;
import io.takeroot.scorecards.web.RowView;
import io.takeroot.scorecards.web.ScorecardView;
import io.takeroot.scorecards.web.ScorecardView.CountView;
import io.takeroot.scorecards.web.SectionView;
import io.takeroot.ui.Bullet;
import io.takeroot.ui.ChartSize;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Drivers;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Goal;
import io.takeroot.ui.Spark;
import io.takeroot.ui.Tone;
import io.takeroot.ui.Trend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/// Invented figures of the demo's company, for looking at pages without a program behind them.
final class Story {
    private static final Unit MONEY = new Unit.Money("USD");
    private static final LocalDate AS_OF = LocalDate.of(2017, 12, 31);
    private static final Formats FORMATS =
            new Formats(ZoneOffset.UTC, FiscalCalendar.CALENDAR_YEAR);
    private static final String PAGE = "/scorecards/gtx-pro";
    private static final Charts CHARTS = new Charts(FORMATS, ChartTheme.WEB);

    private Story() {}

    static ScorecardView scorecard(String open) {
        return new ScorecardView(
                List.of(
                        new CountView(Tone.OK, "On track", "4", "of 9"),
                        new CountView(Tone.RISK, "At risk", "2", ""),
                        new CountView(Tone.OFF, "Off track", "2", ""),
                        new CountView(Tone.NONE, "No data", "1", "")),
                "Where the quarter stands",
                "Win rate and deal size carry the quarter. Won revenue needs $1.14M more by 31 Dec;"
                        + " the Central region explains most of the gap.",
                "",
                List.of(),
                List.of(),
                "14 months",
                List.of(
                        new SectionView(
                                "section-revenue",
                                "",
                                "Revenue",
                                List.of(
                                        revenue(open),
                                        deals(open),
                                        row(
                                                "average-deal",
                                                "Average deal",
                                                "Won revenue over deals won",
                                                "Moses Frase",
                                                MONEY,
                                                4821,
                                                4600,
                                                Tone.OK,
                                                "On track",
                                                0.83,
                                                1.01),
                                        row(
                                                "discount",
                                                "Discount given",
                                                "List price less closed value",
                                                "Versie Hillebrand",
                                                new Unit.Percent(),
                                                0.064,
                                                0.05,
                                                Tone.RISK,
                                                "At risk",
                                                0.47,
                                                0.88))),
                        new SectionView(
                                "section-pipeline",
                                "",
                                "Pipeline",
                                List.of(
                                        row(
                                                "win-rate",
                                                "Win rate",
                                                "Deals won over deals closed",
                                                "Darcel Schlecht",
                                                new Unit.Percent(),
                                                0.631,
                                                0.66,
                                                Tone.OK,
                                                "On track",
                                                0.74,
                                                0.96),
                                        row(
                                                "cycle",
                                                "Sales cycle",
                                                "Median days from engaging to closing, lower is better",
                                                "Cecily Lampkin",
                                                new Unit.Days(),
                                                52,
                                                45,
                                                Tone.OFF,
                                                "Off track",
                                                0.18,
                                                0.79),
                                        row(
                                                "opened",
                                                "Opportunities opened",
                                                "Engaged in the month",
                                                "Kary Hendrixson",
                                                new Unit.Count(),
                                                612,
                                                590,
                                                Tone.OK,
                                                "On track",
                                                0.88,
                                                1.04))),
                        new SectionView(
                                "section-enablement",
                                "",
                                "Enablement",
                                List.of(
                                        row(
                                                "ready",
                                                "Seller readiness",
                                                "Sellers who could answer today",
                                                "Zane Levy",
                                                new Unit.Percent(),
                                                0.68,
                                                0.90,
                                                Tone.OFF,
                                                "Off track",
                                                0.005,
                                                0.76),
                                        nothing()))),
                "Sources: sales pipeline, accounts, sales teams. Read 3 hours ago, as of 31 Dec 2017.",
                new ScorecardView.ToolsView(
                        PAGE,
                        AS_OF.toString(),
                        "product",
                        "gtx-pro",
                        "/annotations/new",
                        PAGE + "/arrangement",
                        PAGE + "/export.csv",
                        true,
                        false));
    }

    private static RowView.Links links(String key) {
        return new RowView.Links(PAGE + "?open=" + key, PAGE, PAGE + "/indicators/" + key);
    }

    private static RowView revenue(String open) {
        var trend = revenueTrend();
        return new RowView(
                "won-revenue",
                "Won revenue",
                "Closed value of deals won, year to date",
                "Anna Snelling",
                "$11.32M",
                "$14.00M",
                "Q1 2018",
                CHARTS.bullet(new Bullet(0.81, 0.92, Tone.RISK)),
                "88%",
                Tone.RISK,
                "At risk",
                List.of(),
                CHARTS.spark(
                        new Spark(trend.title(), MONEY, Grain.MONTH, trend.actual(), trend.goal()),
                        ChartSize.SPARK),
                "41%",
                links("won-revenue"),
                open.equals("won-revenue") ? List.of(detail(trend)) : List.of());
    }

    static DetailView detail(Trend trend) {
        var drivers =
                new Drivers(
                        "What explains the gap of " + trend.title(),
                        MONEY,
                        List.of(
                                driver("Central region", "win rate 58%, was 66%", -740_000),
                                driver("GTX Plus Basic", "31 deals fewer than planned", -480_000),
                                driver(
                                        "Accounts in technology services and consulting",
                                        "",
                                        -210_000),
                                driver("MG Special", "6 deals more than planned", 180_000),
                                driver("West region", "average deal up 9%", 110_000)));
        return new DetailView(
                "won-revenue",
                trend.title(),
                "US dollars by month, with forecast to March. The band holds 80% of outcomes.",
                CHARTS.trend(trend, ChartSize.WIDE),
                CHARTS.trend(trend, ChartSize.NARROW),
                CHARTS.table(trend),
                trend.notes().stream()
                        .map(
                                note ->
                                        new AnnotationView(
                                                note.letter(),
                                                note.text(),
                                                FORMATS.date(note.day())))
                        .toList(),
                List.of(
                        new FactView("Likelihood of target", "41%"),
                        new FactView("Forecast, Mar 2018", "$12.86M"),
                        new FactView("Gap", "−$1.14M")),
                "At risk: the forecast ends below the target, but the target still lies inside the band.",
                List.of(),
                "Regional office Central: −$0.74M (65% of the gap).",
                CHARTS.drivers(drivers, ChartSize.DRIVERS_WIDE)
                        + CHARTS.drivers(drivers, ChartSize.DRIVERS_NARROW),
                "",
                List.of(
                        new DetailView.CauseView(
                                "Regional office Central: −$0.74M (65% of the gap).",
                                "The other offices did not move with it.")),
                List.of(
                        new DetailView.SplitView(
                                "Region",
                                List.of(
                                        new FactView("Central", "−$0.74M"),
                                        new FactView("All others", "−$0.40M")),
                                "−$1.14M")),
                new DetailView.SourcingView(
                        "Read 3 hours ago",
                        "n = 4,238 deals",
                        "Anna Snelling",
                        "with deals as (\n  select date_trunc('month', close_date) as month, close_value\n  from sales_pipeline\n  where deal_stage = 'Won' and product = 'GTX Pro'\n)\nselect month, sum(close_value) as won_revenue\nfrom deals\ngroup by month\norder by month",
                        PAGE + "/indicators/won-revenue/rows",
                        PAGE + "/indicators/won-revenue/target",
                        "",
                        "/leads"),
                List.of());
    }

    static Trend revenueTrend() {
        double[] actual = {
            6.49, 6.9, 7.2, 7.25, 7.6, 7.7, 7.1, 8.1, 8.9, 9.3, 9.7, 9.1, 10.6, 11.32
        };
        return new Trend(
                "Won revenue",
                MONEY,
                Grain.MONTH,
                Trend.Kind.LEVEL,
                months(1e6, actual),
                List.of(
                        outlook(1, 11.4, 11.8, 12.3),
                        outlook(2, 11.5, 12.3, 13.1),
                        outlook(3, 11.7, 12.86, 14.02)),
                new Goal.Level(BigDecimal.valueOf(14_000_000)),
                AS_OF,
                List.of(
                        new Trend.Note("A", LocalDate.of(2017, 5, 9), "GTX Plus launched"),
                        new Trend.Note(
                                "B", LocalDate.of(2017, 9, 4), "Battlecard for the West refreshed"),
                        new Trend.Note("C", LocalDate.of(2017, 9, 25), "Price list changed"),
                        new Trend.Note("D", LocalDate.of(2017, 10, 2), "Webinar series paused")));
    }

    private static RowView deals(String open) {
        var weeks =
                IntStream.range(0, 61)
                        .filter(i -> i < 20 || i > 24)
                        .mapToObj(
                                i ->
                                        new Trend.Point(
                                                LocalDate.of(2016, 10, 31).plusWeeks(i),
                                                BigDecimal.valueOf(60 + i / 3 + (i * 37) % 23)))
                        .toList();
        var ahead =
                IntStream.range(61, 65)
                        .mapToObj(
                                i ->
                                        new Trend.Outlook(
                                                LocalDate.of(2016, 10, 31).plusWeeks(i),
                                                BigDecimal.valueOf(74 - i % 3),
                                                BigDecimal.valueOf(88),
                                                BigDecimal.valueOf(101 + i % 4)))
                        .toList();
        var trend =
                new Trend(
                        "Deals won",
                        new Unit.Count(),
                        Grain.WEEK,
                        Trend.Kind.FLOW,
                        weeks,
                        ahead,
                        new Goal.Level(BigDecimal.valueOf(90)),
                        AS_OF,
                        List.of(
                                new Trend.Note(
                                        "A",
                                        LocalDate.of(2017, 3, 28),
                                        "Import was broken for five weeks")));
        return new RowView(
                "deals-won",
                "Deals won",
                "Closed as won, per week",
                "Dustin Brinkmann",
                "88",
                "90",
                "week of 22 Jan 2018",
                CHARTS.bullet(new Bullet(0.98, 0.96, Tone.OK)),
                "97%",
                Tone.OK,
                "On track",
                List.of(),
                CHARTS.spark(
                        new Spark("Deals won", new Unit.Count(), Grain.WEEK, weeks, trend.goal()),
                        ChartSize.SPARK),
                "79%",
                links("deals-won"),
                open.equals("deals-won") ? List.of(withTrend(trend)) : List.of());
    }

    private static DetailView withTrend(Trend trend) {
        var like = detail(trend);
        return new DetailView(
                "deals-won",
                trend.title(),
                "Deals per week, with forecast for four weeks. The band holds 80% of outcomes.",
                like.wideChart(),
                like.narrowChart(),
                like.chartTable(),
                like.annotations(),
                List.of(
                        new FactView("Likelihood of target", "79%"),
                        new FactView("Forecast, week of 22 Jan 2018", "88"),
                        new FactView("Gap", "−2")),
                "On track: three of four outcomes reach the target.",
                List.of(),
                "",
                "",
                "Nothing stands out: no part of the business explains more than a tenth of the gap.",
                List.of(),
                List.of(),
                like.sourcing(),
                List.of());
    }

    private static RowView row(
            String key,
            String title,
            String hint,
            String owner,
            Unit unit,
            double actual,
            double target,
            Tone tone,
            String status,
            double likelihood,
            double pace) {
        double[] values =
                IntStream.range(0, 14)
                        .mapToDouble(
                                i ->
                                        actual
                                                * (0.82
                                                        + 0.013 * i
                                                        + ((i * 7 + key.length() * 3) % 5) * 0.012))
                        .toArray();
        values[13] = actual;
        var points = months(1, values);
        var goal = new Goal.Level(BigDecimal.valueOf(target));
        double share = unit instanceof Unit.Days ? target / actual : actual / target;
        return new RowView(
                key,
                title,
                hint,
                owner,
                FORMATS.value(BigDecimal.valueOf(actual), unit),
                FORMATS.value(BigDecimal.valueOf(target), unit),
                "Q4 2017",
                CHARTS.bullet(new Bullet(share, share / pace, tone)),
                FORMATS.percent(pace),
                tone,
                status,
                List.of(),
                CHARTS.spark(new Spark(title, unit, Grain.MONTH, points, goal), ChartSize.SPARK),
                FORMATS.likelihood(likelihood),
                links(key),
                List.of());
    }

    private static RowView nothing() {
        return new RowView(
                "card-views",
                "Battlecard views",
                "Opened by sellers in the month",
                "Zane Levy",
                "–",
                "1,200",
                "",
                "",
                "–",
                Tone.NONE,
                "No data",
                List.of(),
                CHARTS.spark(
                        new Spark(
                                "Battlecard views",
                                new Unit.Count(),
                                Grain.MONTH,
                                List.of(),
                                new Goal.None()),
                        ChartSize.SPARK),
                "–",
                links("card-views"),
                List.of());
    }

    private static Drivers.Driver driver(String name, String note, long effect) {
        return new Drivers.Driver(name, note, BigDecimal.valueOf(effect), effect > 0);
    }

    private static Trend.Outlook outlook(int month, double low, double middle, double high) {
        return new Trend.Outlook(
                LocalDate.of(2018, month, 1), millions(low), millions(middle), millions(high));
    }

    private static BigDecimal millions(double value) {
        return BigDecimal.valueOf(value).movePointRight(6);
    }

    private static List<Trend.Point> months(double unit, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(
                        i ->
                                new Trend.Point(
                                        LocalDate.of(2016, 11, 1).plusMonths(i),
                                        BigDecimal.valueOf(values[i] * unit)))
                .toList();
    }
}
