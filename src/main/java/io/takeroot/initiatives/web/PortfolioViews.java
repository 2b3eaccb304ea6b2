package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Portfolio;
import io.takeroot.initiatives.Portfolio.Advice;
import io.takeroot.initiatives.Portfolios;
import io.takeroot.initiatives.Verdict;
import io.takeroot.kernel.Unit;
import io.takeroot.ui.ChartSize;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Scatter;
import io.takeroot.ui.Tone;
import io.takeroot.workspace.Workspace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Puts together what the page of the portfolio shows.
@Component
class PortfolioViews {
    private static final Map<Advice, String> RULES =
            Map.of(
                    Advice.REPEAT, "It took root.",
                    Advice.STOP, "It did not take, or backfired.",
                    Advice.WAIT, "It sprouts, or shows no sign yet.",
                    Advice.MEASURE,
                            "Nothing can be told: give the next one something to compare"
                                    + " with, more time, or an indicator with more data.");

    private final Portfolios portfolios;
    private final Workspace workspace;

    PortfolioViews(Portfolios portfolios, Workspace workspace) {
        this.portfolios = portfolios;
        this.workspace = workspace;
    }

    PortfolioView view() {
        var portfolio = portfolios.today();
        var settings = workspace.settings();
        var formats = new Formats(settings.zone(), settings.calendar());
        var charts = new Charts(formats, ChartTheme.WEB);
        var scatter = scatter(portfolio);
        return new PortfolioView(
                lead(portfolio),
                counts(portfolio),
                portfolio.lines().stream().map(line -> line(line, formats)).toList(),
                advice(portfolio),
                charts.scatter(scatter, ChartSize.WIDE),
                charts.scatter(scatter, ChartSize.NARROW),
                scatter.dots().stream().map(Scatter.Dot::name).toList(),
                portfolio.share().stream()
                        .map(
                                month ->
                                        new PortfolioView.Month(
                                                formats.date(month.day()),
                                                formats.percent(
                                                        (double) month.rooted() / month.ended()),
                                                "%d of %d"
                                                        .formatted(month.rooted(), month.ended())))
                        .toList());
    }

    private static String lead(Portfolio portfolio) {
        if (portfolio.share().isEmpty()) {
            return "What became of the work: nothing has ended yet.";
        }
        var last = portfolio.share().getLast();
        return "Of %d pieces of work that have ended, %d took root."
                .formatted(last.ended(), last.rooted());
    }

    private static List<PortfolioView.Count> counts(Portfolio portfolio) {
        return Arrays.stream(Verdict.values())
                .map(
                        verdict ->
                                new PortfolioView.Count(
                                        verdict.tone(),
                                        verdict.word(),
                                        Math.toIntExact(
                                                portfolio.lines().stream()
                                                        .flatMap(line -> line.verdict().stream())
                                                        .filter(v -> v.verdict() == verdict)
                                                        .count())))
                .toList();
    }

    private static PortfolioView.Line line(Portfolio.Line line, Formats formats) {
        var initiative = line.initiative();
        return new PortfolioView.Line(
                initiative.url(),
                initiative.title(),
                initiative.type().name().toLowerCase(Locale.ROOT),
                line.verdict().map(found -> found.verdict().tone()).orElse(Tone.NONE),
                line.verdict().map(found -> found.verdict().word()).orElse("Not begun"),
                line.verdict().map(found -> found.sentence()).orElse(""),
                line.effect().map(found -> percent(found.good())).orElse(""),
                line.effect()
                        .map(
                                found ->
                                        "%s, %s to %s for the better"
                                                .formatted(
                                                        found.reading().title(),
                                                        percent(found.low()),
                                                        percent(found.high())))
                        .orElse(""),
                initiative.cost().hours().map(h -> h.toPlainString() + " h").orElse(""),
                initiative
                        .cost()
                        .budget()
                        .map(sum -> formats.value(sum.amount(), new Unit.Money(sum.currency())))
                        .orElse(""),
                line.advice().word());
    }

    private static List<PortfolioView.Advice> advice(Portfolio portfolio) {
        var all = new ArrayList<PortfolioView.Advice>();
        for (var advice : List.of(Advice.REPEAT, Advice.STOP, Advice.WAIT, Advice.MEASURE)) {
            var titles =
                    portfolio.lines().stream()
                            .filter(line -> line.advice() == advice)
                            .map(line -> line.initiative().title())
                            .toList();
            all.add(
                    new PortfolioView.Advice(
                            advice.word(), RULES.getOrDefault(advice, ""), titles));
        }
        return all;
    }

    private static Scatter scatter(Portfolio portfolio) {
        return new Scatter(
                "Effort and effect of all work",
                "Hours",
                "Effect for the better",
                portfolio.lines().stream()
                        .filter(line -> line.effect().isPresent())
                        .flatMap(
                                line ->
                                        line
                                                .initiative()
                                                .cost()
                                                .hours()
                                                .map(BigDecimal::doubleValue)
                                                .map(hours -> dot(line, hours))
                                                .stream())
                        .toList());
    }

    private static Scatter.Dot dot(Portfolio.Line line, double hours) {
        var effect = line.effect().orElseThrow();
        return new Scatter.Dot(
                line.initiative().title(),
                hours,
                effect.good(),
                effect.low(),
                effect.high(),
                line.verdict().orElseThrow().verdict().tone());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%+.1f%%", 100 * share).replace('-', '−');
    }
}
