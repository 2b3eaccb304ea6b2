package io.takeroot.scorecards;

import io.takeroot.kernel.Slice;
import io.takeroot.metrics.Reading;
import io.takeroot.statistics.pinpoint.Element;
import io.takeroot.statistics.pinpoint.Explanation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Says in words what explains a gap.
///
/// @param size of the gap
record CauseWords(Study study, BigDecimal size) {
    /// Of a small gap a part may be many times as large; as a share that tells nothing.
    private static final double MOST_SHARE = 1.5;

    /// What explains a gap; everywhere + drivers + remainder are the gap.
    record Told(
            String answer, BigDecimal everywhere, List<Gap.Driver> drivers, BigDecimal remainder) {}

    Told told(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Explained explained -> told(explained);
            case Explanation.NotDefined(String reason) -> nothing(reason);
            case Explanation.TooFewLeaves few -> nothing(few.reason());
        };
    }

    private Told nothing(String reason) {
        return new Told("No slice can be named: " + reason + ".", BigDecimal.ZERO, List.of(), size);
    }

    private Told told(Explanation.Explained explained) {
        var everywhere = Simulation.decimal(explained.level().contribution());
        var drivers =
                explained.causes().stream()
                        .filter(Explanation.Cause::material)
                        .map(this::driver)
                        .toList();
        var named = drivers.stream().map(Gap.Driver::effect).reduce(everywhere, BigDecimal::add);
        return new Told(answer(explained, drivers), everywhere, drivers, size.subtract(named));
    }

    private Gap.Driver driver(Explanation.Cause cause) {
        var effect = Simulation.decimal(cause.part().contribution());
        var rate = Simulation.decimal(cause.part().rate());
        return new Gap.Driver(
                slice(cause.element()),
                dimension(cause.element()),
                name(cause.element()),
                effect,
                rate,
                effect.subtract(rate),
                cause.part().share(),
                sentence(cause, effect, rate),
                grounds(cause));
    }

    private static Gap.Grounds grounds(Explanation.Cause cause) {
        return new Gap.Grounds(
                cause.effect().relative(),
                cause.effect().low(),
                cause.effect().high(),
                cause.why().notItsParent(),
                cause.why().notItsChild());
    }

    private static Slice slice(Element element) {
        var conditions = new TreeMap<String, String>();
        element.coordinates().forEach(c -> conditions.put(c.dimension(), c.value()));
        return new Slice(conditions);
    }

    private static String dimension(Element element) {
        var titles =
                element.coordinates().stream()
                        .map(coordinate -> dimensionTitle(coordinate.dimension()))
                        .toList();
        return titles.getFirst()
                + titles.stream()
                        .skip(1)
                        .map(title -> ", " + title.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }

    private static String name(Element element) {
        return element.coordinates().size() == 1
                ? element.coordinates().getFirst().value()
                : element.coordinates().stream()
                        .map(CauseWords::value)
                        .collect(Collectors.joining(", "));
    }

    private static String value(Element.Coordinate coordinate) {
        return coordinate.value().equals(Reading.NONE)
                ? "without " + dimensionTitle(coordinate.dimension()).toLowerCase(Locale.ROOT)
                : coordinate.value();
    }

    /// `accounts.office_location` becomes `Office location`.
    static String dimensionTitle(String dimension) {
        var own = dimension.substring(dimension.lastIndexOf('.') + 1).replace('_', ' ').strip();
        return own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
    }

    private String sentence(Explanation.Cause cause, BigDecimal effect, BigDecimal rate) {
        var unit = study.metric().unit();
        var formats = study.setting().formats();
        var parts =
                study.addsUp()
                        ? ""
                        : ", of it "
                                + formats.signed(rate, unit)
                                + " by its own figure and "
                                + formats.signed(effect.subtract(rate), unit)
                                + " by its weight";
        return who(cause.element())
                + ": "
                + formats.signed(effect, unit)
                + share(cause.part())
                + parts
                + "; "
                + off(cause.effect())
                + ".";
    }

    private static String who(Element element) {
        if (element.coordinates().size() > 1) {
            return name(element);
        }
        var only = element.coordinates().getFirst();
        return only.value().equals(Reading.NONE)
                ? "Without " + dimensionTitle(only.dimension()).toLowerCase(Locale.ROOT)
                : dimensionTitle(only.dimension()) + " " + only.value();
    }

    private String share(Explanation.Part part) {
        if (part.share().isEmpty()
                || part.share().getAsDouble() <= 0
                || part.share().getAsDouble() > MOST_SHARE) {
            return "";
        }
        return " ("
                + study.setting().formats().percent(part.share().getAsDouble())
                + " of the gap)";
    }

    /// `31 % less than its share calls for (95 % interval: 24 % to 37 % less)`.
    private String off(Explanation.Effect effect) {
        return percent(effect.relative())
                + " than everything else leads one to expect"
                + interval(effect.low(), effect.high());
    }

    private String interval(double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? " (95% interval " + signed(low) + " to " + signed(high) + ")"
                : "";
    }

    private String percent(double relative) {
        return study.setting().formats().percent(Math.abs(relative))
                + (relative < 0 ? " less" : " more");
    }

    private String signed(double relative) {
        return (relative < 0 ? "\u2212" : "+")
                + study.setting().formats().percent(Math.abs(relative));
    }

    private String answer(Explanation.Explained explained, List<Gap.Driver> drivers) {
        var level = explained.level();
        return switch (explained.finding()) {
            case NOISE ->
                    "No slice stands out: they differ from each other by no more than chance.";
            case EVERYWHERE ->
                    "It is the same everywhere, "
                            + percent(level.relative())
                            + " than expected"
                            + interval(level.low(), level.high())
                            + "; no slice stands out.";
            case OUTSIDE ->
                    "The known dimensions explain less than half of the gap; its cause lies outside"
                            + " of them.";
            case LOCAL -> local(drivers);
        };
    }

    private String local(List<Gap.Driver> drivers) {
        if (drivers.isEmpty()) {
            return "Slices stand out, but none makes up a part of the gap worth naming.";
        }
        var first = drivers.getFirst().sentence();
        return drivers.size() == 1
                ? first
                : first
                        + " "
                        + (drivers.size() == 2
                                ? "One more slice stands out."
                                : (drivers.size() - 1) + " more slices stand out.");
    }
}
