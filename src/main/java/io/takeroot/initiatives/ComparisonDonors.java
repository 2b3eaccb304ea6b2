package io.takeroot.initiatives;

import io.takeroot.groundwork.Products;
import io.takeroot.initiatives.Comparison.LeftOut;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Reading;
import io.takeroot.statistics.impact.Donor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Chooses the donors: the other values of one dimension that nothing touched while the
/// initiative was judged and that have enough rows to be compared with.
@Component
class ComparisonDonors {
    /// With fewer rows in a period its figure is mostly chance.
    private static final double FEWEST_ROWS = 1;

    private final Products products;
    private final Initiatives initiatives;

    ComparisonDonors(Products products, Initiatives initiatives) {
        this.products = products;
        this.initiatives = initiatives;
    }

    /// @param dimension empty when there is nothing to compare with
    record Chosen(
            Optional<String> dimension, String why, List<Donor> donors, List<LeftOut> leftOut) {
        static Chosen nothing(String why) {
            return new Chosen(Optional.empty(), why, List.of(), List.of());
        }
    }

    Chosen choose(
            ComparisonCase question,
            ComparisonAim aim,
            ComparisonFigures figures,
            int begin,
            Set<String> dimensions) {
        var stated = stated(question.initiative());
        var dimension = stated.or(() -> aim.usualDimension(products)).filter(dimensions::contains);
        if (dimension.isEmpty()) {
            return Chosen.nothing(
                    "It was not aimed at any one part of the business, so there is nothing to"
                            + " compare with but its own past.");
        }
        var reached = aim.values(dimension.get());
        if (reached.isEmpty()) {
            return Chosen.nothing(
                    "It reached every value of %s, so there is nothing to compare with but its own past."
                            .formatted(dimension.get()));
        }
        var touched = touched(question, dimension.get(), dimensions);
        var donors = new ArrayList<Donor>();
        var leftOut = new ArrayList<LeftOut>();
        figures.by(dimension.get(), aim.base(dimension.get()))
                .forEach(
                        (value, row) -> {
                            if (!reached.contains(value)) {
                                reason(question, value, row, touched, begin)
                                        .ifPresentOrElse(
                                                why -> leftOut.add(new LeftOut(value, why)),
                                                () -> donors.add(new Donor(value, row.values())));
                            }
                        });
        return new Chosen(
                dimension,
                why(dimension.get(), stated.isPresent(), reached, donors),
                donors,
                leftOut);
    }

    private static Optional<String> stated(Initiative initiative) {
        return switch (initiative.controls()) {
            case Controls.None none -> Optional.empty();
            case Controls.Others others -> Optional.of(others.dimension());
            case Controls.Randomised groups -> Optional.of(groups.dimension());
        };
    }

    private static String why(
            String dimension, boolean stated, Set<String> reached, List<Donor> donors) {
        var name = dimension.substring(dimension.lastIndexOf('.') + 1).replace('_', ' ');
        var rule =
                stated
                        ? "Its definition says to compare by %s".formatted(name)
                        : "It was aimed by %s".formatted(name);
        return donors.isEmpty()
                ? "%s, but no value is left that it did not touch.".formatted(rule)
                : "%s: %s against %s that it did not touch."
                        .formatted(
                                rule,
                                String.join(" and ", reached),
                                donors.size() == 1 ? "the one" : "the " + donors.size());
    }

    private static Optional<String> reason(
            ComparisonCase question,
            String value,
            ComparisonFigures.Row row,
            List<Touch> touched,
            int begin) {
        if (value.equals(Reading.NONE)) {
            return Optional.of("rows without a value");
        }
        if (question.initiative().controls() instanceof Controls.Others others
                && others.without().contains(value)) {
            return Optional.of("left out by its definition");
        }
        var by = touched.stream().filter(touch -> touch.value().equals(value)).findFirst();
        if (by.isPresent()) {
            return Optional.of("touched by " + by.get().initiative() + " at the same time");
        }
        double rows = row.meanRows(begin);
        if (rows < FEWEST_ROWS) {
            return Optional.of(
                    String.format(Locale.ROOT, "too little data: %.1f rows in a period", rows));
        }
        return row.missing() * 5 > row.values().length
                ? Optional.of("too little data: more than one period in five is missing")
                : Optional.empty();
    }

    /// A value that another initiative touched.
    private record Touch(String value, String initiative) {}

    private List<Touch> touched(
            ComparisonCase question, String dimension, Collection<String> dimensions) {
        return others(question)
                .filter(other -> overlaps(question, other))
                .flatMap(
                        other ->
                                aims(other, dimensions).stream()
                                        .flatMap(aim -> aim.values(dimension).stream())
                                        .distinct()
                                        .map(value -> new Touch(value, other.title())))
                .toList();
    }

    /// Others that began at the same place after this one and before the day of judgement, or
    /// within a week before it, and mean to move the same metric: what moved may be theirs.
    /// One that reached every value of the dimension moved the donors alike, and does no harm.
    List<Slug> sharing(
            ComparisonCase question,
            ComparisonAim aim,
            Optional<String> dimension,
            Collection<String> dimensions) {
        return others(question)
                .filter(other -> beganBeside(question, other.days().start().orElseThrow()))
                .filter(
                        other ->
                                other.indicators().stream()
                                        .filter(
                                                each ->
                                                        each.metric()
                                                                .equals(
                                                                        question.indicator()
                                                                                .metric()))
                                        .map(
                                                each ->
                                                        ComparisonAim.of(
                                                                other, each, products, dimensions))
                                        .filter(
                                                theirs ->
                                                        dimension
                                                                .filter(
                                                                        d ->
                                                                                theirs.values(d)
                                                                                        .isEmpty())
                                                                .isEmpty())
                                        .anyMatch(aim::meets))
                .map(Initiative::key)
                .toList();
    }

    private static boolean beganBeside(ComparisonCase question, LocalDate day) {
        return !day.isBefore(question.start().minusWeeks(1)) && !day.isAfter(question.asOf());
    }

    private Stream<Initiative> others(ComparisonCase question) {
        return initiatives.all().stream()
                .filter(other -> !other.key().equals(question.initiative().key()))
                .filter(other -> other.state() != Initiative.State.DRAFT)
                .filter(other -> other.days().start().isPresent());
    }

    /// Whether it ran on any day that this one is judged by.
    private static boolean overlaps(ComparisonCase question, Initiative other) {
        return !other.days().start().orElseThrow().isAfter(question.asOf())
                && other.days().end().filter(question.start()::isAfter).isEmpty();
    }

    private List<ComparisonAim> aims(Initiative other, Collection<String> dimensions) {
        return other.indicators().stream()
                .map(each -> ComparisonAim.of(other, each, products, dimensions))
                .distinct()
                .toList();
    }
}
