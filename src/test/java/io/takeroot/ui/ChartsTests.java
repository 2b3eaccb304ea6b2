package io.takeroot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Unit;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class ChartsTests {
    private static final LocalDate START = LocalDate.of(2016, 11, 1);
    private final Formats formats = new Formats(ZoneOffset.UTC, FiscalCalendar.CALENDAR_YEAR);
    private final Charts charts = new Charts(formats, ChartTheme.WEB);
    private final Charts printed = new Charts(formats, ChartTheme.PRINT);

    @Test
    void missingPeriodsAreGapsAndNeverZero() throws Exception {
        var points = new ArrayList<>(months(30, 31, 32, 33, 34, 35, 36));
        points.remove(3);

        var picture = xml(charts.trend(trend(points), ChartSize.WIDE));

        var lines = all(picture, "path", "stroke-width", "2.2");
        assertThat(lines).hasSize(2);
        assertThat(ys(lines)).allMatch(y -> y < 272);
        assertThat(picture.getDocumentElement().getAttribute("data-points"))
                .doesNotContain("Feb 2017")
                .contains("Jan 2017", "Mar 2017");
    }

    @Test
    void sumToDateBreaksWhereItBeginsAnew() throws Exception {
        var points = months(80, 100, 10, 25, 40);

        var sums = xml(charts.trend(trend(points, Trend.Kind.CUMULATIVE), ChartSize.WIDE));
        var flows = xml(charts.trend(trend(points, Trend.Kind.FLOW), ChartSize.WIDE));

        assertThat(all(sums, "path", "stroke-width", "2.2")).hasSize(2);
        assertThat(all(flows, "path", "stroke-width", "2.2")).hasSize(1);
    }

    @Test
    void labelsAtTheRightEndKeepApart() throws Exception {
        for (double target : new double[] {50, 50.1, 49.9, 30, 70}) {
            for (var size : List.of(ChartSize.WIDE, ChartSize.NARROW)) {
                var picture = xml(charts.trend(withForecast(target), size));

                var baselines =
                        all(picture, "text", "font-weight", "600").stream()
                                .filter(text -> text.getAttribute("font-size").isEmpty())
                                .map(text -> Double.valueOf(text.getAttribute("y")))
                                .sorted()
                                .toList();
                assertThat(baselines).hasSizeGreaterThanOrEqualTo(2);
                for (int i = 1; i < baselines.size(); i++) {
                    assertThat(baselines.get(i) - baselines.get(i - 1))
                            .isGreaterThanOrEqualTo(13.6);
                }
            }
        }
    }

    @Test
    void discsOfNearbyNotesDoNotCoverEachOther() throws Exception {
        var notes =
                List.of(
                        new Trend.Note("A", LocalDate.of(2017, 3, 2), "Launch"),
                        new Trend.Note("B", LocalDate.of(2017, 3, 20), "Price change"),
                        new Trend.Note("C", LocalDate.of(2017, 4, 2), "Webinar"),
                        new Trend.Note("D", LocalDate.of(2031, 1, 1), "Outside"));
        var trend = withNotes(notes);

        var discs = all(xml(charts.trend(trend, ChartSize.NARROW)), "circle", "r", "9");

        assertThat(discs).hasSize(3);
        for (var one : discs) {
            for (var other : discs) {
                assertThat(one == other || apart(one, other) >= 18).isTrue();
            }
        }
    }

    @Test
    void axisHasAtMostFiveGridlinesWithRoundTicks() throws Exception {
        for (double top : new double[] {0.7, 3, 9.9, 14, 57.3, 123, 999, 48211, 1.2e7}) {
            var picture = xml(charts.trend(trend(months(top / 3, top / 2, top)), ChartSize.WIDE));

            assertThat(all(picture, "path", "stroke", "var(--line)")).hasSizeBetween(2, 5);
        }
    }

    @Test
    void countsHaveNoHalfTicks() throws Exception {
        var picture = xml(charts.trend(trend(months(0, 1, 2)), ChartSize.WIDE));

        assertThat(texts(picture)).contains("0", "1", "2").doesNotContain("0.5");
    }

    @Test
    void lineIsFilledOnlyWhenTheAxisStartsAtZero() throws Exception {
        assertThat(charts.trend(trend(months(1, 50, 90)), ChartSize.WIDE)).contains("fill-opacity");
        assertThat(charts.trend(trend(months(80, 85, 90)), ChartSize.WIDE))
                .doesNotContain("fill-opacity");
    }

    @Test
    void timeLabelsNeverTouch() throws Exception {
        for (int weeks : new int[] {1, 2, 14, 60, 300}) {
            var points =
                    IntStream.range(0, weeks)
                            .mapToObj(
                                    i ->
                                            new Trend.Point(
                                                    LocalDate.of(2016, 10, 31).plusWeeks(i),
                                                    BigDecimal.valueOf(100 + i)))
                            .toList();
            var trend =
                    new Trend(
                            "Deals",
                            new Unit.Count(),
                            Grain.WEEK,
                            Trend.Kind.FLOW,
                            points,
                            List.of(),
                            new Goal.None(),
                            points.getLast().start(),
                            List.of());

            for (var size : List.of(ChartSize.WIDE, ChartSize.NARROW)) {
                var labels =
                        all(xml(charts.trend(trend, size)), "text", "text-anchor", "middle")
                                .stream()
                                .filter(text -> !text.getTextContent().equals("today"))
                                .toList();
                assertThat(labels).isNotEmpty();
                for (int i = 1; i < labels.size(); i++) {
                    assertThat(start(labels.get(i))).isGreaterThan(end(labels.get(i - 1)));
                }
            }
        }
    }

    @Test
    void wordsFromDataAreEscaped() throws Exception {
        var evil = "<script>alert(\"x\")</script> & 'co'";
        var driver = new Drivers.Driver(evil, evil, BigDecimal.ONE, true);

        var trend = charts.trend(withTitle(evil), ChartSize.WIDE);
        var drivers =
                charts.drivers(
                        new Drivers(evil, new Unit.Count(), List.of(driver)), ChartSize.NARROW);
        var table = charts.table(withTitle(evil));

        assertThat(trend + drivers + table).doesNotContain("<script");
        assertThat(xml(trend).getDocumentElement().getAttribute("aria-label")).contains(evil);
        assertThat(xml(drivers).getDocumentElement().getAttribute("aria-label")).contains(evil);
    }

    @Test
    void driversAreSortedSignedAndKeepClearOfTheirNames() throws Exception {
        var drivers =
                new Drivers(
                        "Gap",
                        new Unit.Money("USD"),
                        List.of(
                                driver("GTX Basic", 180_000),
                                driver("A product with a name that is much too long", -740_000),
                                driver("MG Special", 620_000)));

        var picture = xml(charts.drivers(drivers, new ChartSize(376, 200, 12, "")));

        var values = all(picture, "text", "font-weight", "600");
        assertThat(values.stream().map(Element::getTextContent))
                .containsExactly("−$740k", "+$620k", "+$180k");
        double nameEnd = 376 * 0.42;
        for (var value : values) {
            assertThat(start(value)).isGreaterThan(nameEnd);
            assertThat(end(value)).isLessThanOrEqualTo(376);
        }
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A product with a name that is much too long");
    }

    @Test
    void everyPictureSpeaks() throws Exception {
        var spark =
                new Spark(
                        "Win rate",
                        new Unit.Percent(),
                        Grain.MONTH,
                        months(0.61, 0.63),
                        new Goal.Level(new BigDecimal("0.66")));

        for (var kit : List.of(charts, printed)) {
            boolean forPrint = kit.theme().print();
            for (var picture :
                    List.of(
                            kit.trend(withForecast(60), ChartSize.WIDE),
                            kit.spark(spark, ChartSize.SPARK),
                            kit.bullet(new Bullet(0.82, 0.9, Tone.RISK)),
                            kit.drivers(
                                    new Drivers("Gap", new Unit.Count(), List.of()),
                                    ChartSize.NARROW),
                            kit.statusShape(Tone.NONE, "No data"))) {
                var svg = xml(picture).getDocumentElement();
                assertThat(svg.getAttribute("role")).isEqualTo("img");
                assertThat(svg.getAttribute("aria-label")).isNotBlank();
                assertThat(svg.hasAttribute("alt")).isEqualTo(forPrint);
                assertThat(picture).doesNotContain("NaN").doesNotContain("style=");
                assertThat(picture.contains("var(--")).isNotEqualTo(forPrint);
            }
        }
        assertThat(charts.bullet(new Bullet(0.82, 0.9, Tone.RISK)))
                .contains("82% of target, 90% expected by now");
    }

    @Test
    void chartWithoutReadingsSaysSo() throws Exception {
        var picture = xml(charts.trend(trend(List.of()), ChartSize.NARROW));

        assertThat(texts(picture)).containsExactly("No readings yet");
    }

    private static Trend trend(List<Trend.Point> points) {
        return trend(points, Trend.Kind.LEVEL);
    }

    private static Trend trend(List<Trend.Point> points, Trend.Kind kind) {
        return trend("Deals won", points, kind, List.of());
    }

    private static Trend withTitle(String title) {
        return trend(title, months(1, 2), Trend.Kind.LEVEL, List.of());
    }

    private static Trend withNotes(List<Trend.Note> notes) {
        return trend("Deals won", months(3, 4, 5, 5, 6, 5, 4), Trend.Kind.LEVEL, notes);
    }

    private static Trend trend(
            String title, List<Trend.Point> points, Trend.Kind kind, List<Trend.Note> notes) {
        return new Trend(
                title,
                new Unit.Count(),
                Grain.MONTH,
                kind,
                points,
                List.of(),
                new Goal.None(),
                LocalDate.of(2017, 5, 31),
                notes);
    }

    private static Trend withForecast(double target) {
        var points = months(30, 35, 40, 45);
        var outlook =
                new Trend.Outlook(
                        LocalDate.of(2017, 3, 1),
                        BigDecimal.valueOf(44),
                        BigDecimal.valueOf(50),
                        BigDecimal.valueOf(58));
        return new Trend(
                "Deals won",
                new Unit.Count(),
                Grain.MONTH,
                Trend.Kind.LEVEL,
                points,
                List.of(outlook),
                new Goal.Level(BigDecimal.valueOf(target)),
                LocalDate.of(2017, 2, 28),
                List.of());
    }

    private static List<Trend.Point> months(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Trend.Point(START.plusMonths(i), BigDecimal.valueOf(values[i])))
                .toList();
    }

    private static Drivers.Driver driver(String name, long effect) {
        return new Drivers.Driver(name, "", BigDecimal.valueOf(effect), effect > 0);
    }

    private static double apart(Element one, Element other) {
        return Math.hypot(
                number(one, "cx") - number(other, "cx"), number(one, "cy") - number(other, "cy"));
    }

    private static double start(Element text) {
        double width = Lettering.width(text.getTextContent(), 11);
        return switch (text.getAttribute("text-anchor")) {
            case "end" -> number(text, "x") - width;
            case "middle" -> number(text, "x") - width / 2;
            default -> number(text, "x");
        };
    }

    private static double end(Element text) {
        return start(text) + Lettering.width(text.getTextContent(), 11);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Double> ys(List<Element> paths) {
        var pattern = Pattern.compile("[ML][\\d.]+ ([\\d.]+)");
        return paths.stream()
                .flatMap(path -> pattern.matcher(path.getAttribute("d")).results())
                .map(match -> Double.valueOf(match.group(1)))
                .toList();
    }

    private static List<String> texts(Document picture) {
        return elements(picture, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> all(
            Document picture, String name, String attribute, String value) {
        return elements(picture, name).stream()
                .filter(element -> element.getAttribute(attribute).equals(value))
                .toList();
    }

    private static List<Element> elements(Document picture, String name) {
        var found = picture.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Document xml(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
