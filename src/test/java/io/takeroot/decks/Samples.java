package io.takeroot.decks;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.scorecards.Annotation;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Expected;
import io.takeroot.scorecards.Figure;
import io.takeroot.scorecards.Freshness;
import io.takeroot.scorecards.Gap;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.Outlook;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Status;
import io.takeroot.scorecards.Subject;
import io.takeroot.scorecards.Summary;
import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Scorecards of a small company that sells computers, made up to the digit.
final class Samples {
    static final LocalDate AS_OF = LocalDate.of(2017, 11, 30);
    static final LocalDate YEAR_END = LocalDate.of(2017, 12, 31);
    static final Unit USD = new Unit.Money("USD");
    static final Unit PERCENT = new Unit.Percent();

    private static final ScorecardId PRODUCT =
            ScorecardId.ofProduct(Slug.of("product"), Slug.of("gtx-pro"));
    private static final Formats FORMATS =
            new Formats(ZoneOffset.UTC, FiscalCalendar.CALENDAR_YEAR);

    private Samples() {}

    static Deck deck() {
        return Storyline.tell(telling(scorecard(indicators(), events())));
    }

    static Telling telling(Scorecard card) {
        return new Telling(
                card,
                FORMATS,
                "Maven Computers",
                "https://takeroot.example",
                Map.of(Slug.of("gtx-pro"), "GTX Pro", Slug.of("gtk-500"), "GTK 500"));
    }

    static Scorecard scorecard(List<Assessment> assessments, List<Annotation> events) {
        return scorecard("GTX Pro", assessments, events);
    }

    static Scorecard scorecard(
            String title, List<Assessment> assessments, List<Annotation> events) {
        int half = assessments.size() / 2;
        return new Scorecard(
                new Subject(PRODUCT, title, Slice.of("product", title)),
                Grain.MONTH,
                AS_OF,
                summary(assessments),
                List.of(
                        new Scorecard.Section("Revenue", assessments.subList(0, half)),
                        new Scorecard.Section(
                                "Enablement", assessments.subList(half, assessments.size()))),
                events,
                new Freshness(List.of("sales_pipeline.csv"), Optional.empty(), Optional.of(AS_OF)));
    }

    private static Summary summary(List<Assessment> assessments) {
        return new Summary(
                count(assessments, Status.ON_TRACK),
                count(assessments, Status.AT_RISK),
                count(assessments, Status.OFF_TRACK),
                count(assessments, Status.NO_DATA),
                count(assessments, Status.ON_TRACK)
                        + " of "
                        + assessments.size()
                        + " indicators are likely to reach their targets; the rest needs answers.");
    }

    private static int count(List<Assessment> assessments, Status status) {
        return (int) assessments.stream().filter(each -> each.status() == status).count();
    }

    static List<Assessment> indicators() {
        return List.of(
                new Sample("Won revenue", USD, 288_500, 364_000).odds(0.18).assess(),
                new Sample("Win rate", PERCENT, 0.612, 0.66).in("East").odds(0.41).assess(),
                new Sample("Deals won", new Unit.Count(), 61, 60).odds(0.83).assess(),
                new Sample("Average deal", USD, 4_730, 4_700).odds(0.74).assess(),
                new Sample("Discount given", PERCENT, 0.021, 0.03).atMost().odds(0.92).assess(),
                new Sample("Days to close", new Unit.Days(), 52, 45)
                        .atMost()
                        .odds(0.27)
                        .leading()
                        .assess(),
                new Sample("New opportunities", new Unit.Count(), 140, 120)
                        .odds(0.995)
                        .leading()
                        .assess(),
                new Sample("Sales readiness", PERCENT, 0.68, 0.90).leading().thin().assess());
    }

    static List<Annotation> events() {
        return List.of(
                event(LocalDate.of(2017, 3, 6), "Price of GTX Pro lowered", "pricing", ""),
                event(
                        LocalDate.of(2017, 10, 3),
                        "Battlecard against Vertex refreshed",
                        "enablement",
                        "Used in 41 of 63 competitive deals since"),
                event(
                        LocalDate.of(2017, 10, 23),
                        "Webinar series paused",
                        "campaign",
                        "Four sessions moved to the first quarter"),
                event(LocalDate.of(2017, 11, 14), "GTX Pro 2 announced", "launch", ""));
    }

    static Annotation event(LocalDate day, String title, String kind, String description) {
        return new Annotation(
                Slug.from(title), title, day, kind, description, Set.of(Slug.of("gtx-pro")));
    }

    /// One indicator in the making.
    record Sample(
            String title,
            Unit unit,
            double actual,
            double target,
            Slice slice,
            Indicator.Role role,
            Goal.Side side,
            double probability,
            int history,
            boolean hasGoal,
            String owner) {
        Sample(String title, Unit unit, double actual, double target) {
            this(
                    title,
                    unit,
                    actual,
                    target,
                    Slice.ALL,
                    Indicator.Role.LAGGING,
                    Goal.Side.AT_LEAST,
                    0.5,
                    13,
                    true,
                    "Priya Raman");
        }

        Sample in(String region) {
            return new Sample(
                    title,
                    unit,
                    actual,
                    target,
                    Slice.of("region", region),
                    role,
                    side,
                    probability,
                    history,
                    hasGoal,
                    owner);
        }

        Sample odds(double odds) {
            return new Sample(
                    title, unit, actual, target, slice, role, side, odds, history, hasGoal, owner);
        }

        Sample leading() {
            return new Sample(
                    title,
                    unit,
                    actual,
                    target,
                    slice,
                    Indicator.Role.LEADING,
                    side,
                    probability,
                    history,
                    hasGoal,
                    "Noor Haddad");
        }

        Sample atMost() {
            return new Sample(
                    title,
                    unit,
                    actual,
                    target,
                    slice,
                    role,
                    Goal.Side.AT_MOST,
                    probability,
                    history,
                    hasGoal,
                    owner);
        }

        Sample thin() {
            return new Sample(
                    title, unit, actual, target, slice, role, side, probability, 1, hasGoal, owner);
        }

        Sample without(boolean goal) {
            return new Sample(
                    title,
                    unit,
                    actual,
                    target,
                    slice,
                    role,
                    side,
                    probability,
                    history,
                    goal,
                    owner);
        }

        Sample ownedBy(String name) {
            return new Sample(
                    title,
                    unit,
                    actual,
                    target,
                    slice,
                    role,
                    side,
                    probability,
                    history,
                    hasGoal,
                    name);
        }

        Assessment assess() {
            boolean thin = history < 8;
            var status = thin ? Status.NO_DATA : status();
            var month = new Period(LocalDate.of(2017, 11, 1), LocalDate.of(2017, 12, 1));
            return new Assessment(
                    new Indicator(
                            Slug.from(title),
                            Slug.from(title),
                            title,
                            slice,
                            role,
                            owner,
                            Grain.MONTH,
                            Optional.empty(),
                            Map.of(),
                            Optional.empty(),
                            Set.of()),
                    title,
                    unit,
                    kind(),
                    Grain.MONTH,
                    Slice.of("product", "GTX Pro").and(slice),
                    new Figure(Optional.of(decimal(actual)), month, 412, "", true),
                    hasGoal ? Optional.of(goal()) : Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Expected(decimal(target * 0.97), "on a straight line to it")),
                    thin ? Optional.empty() : Optional.of(outlook()),
                    status,
                    why(thin),
                    status == Status.OFF_TRACK ? Optional.of(gap()) : Optional.empty(),
                    series(),
                    events(),
                    new Freshness(List.of(), Optional.empty(), Optional.empty()));
        }

        private Assessment.Kind kind() {
            return unit.equals(USD) || unit.equals(new Unit.Count())
                    ? Assessment.Kind.AMOUNT
                    : Assessment.Kind.LEVEL;
        }

        private Status status() {
            if (probability >= Status.ON_TRACK_FROM) {
                return Status.ON_TRACK;
            }
            return probability >= Status.AT_RISK_FROM ? Status.AT_RISK : Status.OFF_TRACK;
        }

        private String why(boolean thin) {
            return thin
                    ? "Thin data: 1 month of history, at least 8 are needed for a forecast."
                    : FORMATS.likelihood(probability)
                            + " likely to reach "
                            + FORMATS.value(decimal(target), unit)
                            + ": the last three months were below the year's average.";
        }

        private Goal goal() {
            return new Goal(
                    side,
                    decimal(target),
                    decimal(target),
                    new Period(LocalDate.of(2017, 12, 1), LocalDate.of(2018, 1, 1)),
                    YEAR_END,
                    "10% over Dec 2016");
        }

        private Outlook outlook() {
            var start = LocalDate.of(2017, 12, 1);
            var point = decimal(actual * (target > actual ? 1.03 : 0.99));
            var low = point.multiply(new BigDecimal("0.9"));
            var high = point.multiply(new BigDecimal("1.1"));
            var step = new Outlook.Step(new Period(start, start.plusMonths(1)), point, low, high);
            return new Outlook(
                    point,
                    low,
                    high,
                    probability,
                    history,
                    "Median of three methods over " + history + " months",
                    List.of(step));
        }

        private Gap gap() {
            var size = decimal(actual - target);
            return new Gap(
                    size,
                    decimal(actual),
                    decimal(target),
                    new Period(LocalDate.of(2017, 11, 1), LocalDate.of(2017, 12, 1)),
                    new Period(LocalDate.of(2017, 8, 1), LocalDate.of(2017, 9, 1)),
                    "Region East explains 82% of the gap.",
                    decimal(0),
                    List.of(
                            driver("Region", "East", 0.82),
                            driver("Manager", "Melvin Marxen", 0.43),
                            driver("Sector", "retail", -0.29),
                            driver("Office", "Kenya", -0.12),
                            driver("Sector", "medical", 0.09)),
                    decimal((actual - target) * 0.07),
                    List.of());
        }

        private Gap.Driver driver(String dimension, String value, double share) {
            return new Gap.Driver(
                    Slice.of(dimension, value),
                    dimension,
                    value,
                    decimal((actual - target) * share),
                    decimal(0),
                    decimal(0),
                    OptionalDouble.of(share),
                    value + " explains " + Math.round(share * 100) + "% of the gap.",
                    new Gap.Grounds(
                            -0.2, -0.3, -0.1, "The rest did not move.", "It moved as a whole."));
        }

        private List<Figure> series() {
            var figures = new ArrayList<Figure>();
            var start = LocalDate.of(2017, 12, 1).minusMonths(history);
            for (int i = 0; i < history; i++) {
                double wave = 1 + 0.09 * Math.sin(i * 1.7) - 0.012 * (history - 1 - i);
                boolean last = i == history - 1;
                figures.add(
                        new Figure(
                                Optional.of(decimal(last ? actual : actual * wave)),
                                new Period(start.plusMonths(i), start.plusMonths(i + 1)),
                                40 + i,
                                "",
                                true));
            }
            return figures;
        }

        private static BigDecimal decimal(double value) {
            return new BigDecimal(String.format(java.util.Locale.ROOT, "%.4f", value));
        }
    }
}
