package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Cuboid;
import io.takeroot.metrics.CuboidQuery;
import io.takeroot.metrics.Metrics;
import io.takeroot.statistics.pinpoint.Cuboids;
import io.takeroot.statistics.pinpoint.LeafCube;
import io.takeroot.statistics.pinpoint.Leaves;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sums that make up a gap, as its metric's dataset has them: what was, and what was expected
/// of each slice.
///
/// What was expected of a slice is its share of the base period, scaled to what is expected of
/// the whole; of a ratio, its own ratio then, scaled so that the whole reaches what is expected
/// at the weights of then.
///
/// Few rows are read once, by all dimensions together; of many rows each set of dimensions that
/// is asked for is summed by the engine.
final class GapSums implements Cuboids {
    private static final int NOW = 0;
    private static final int THEN = 1;

    /// More values than this are a list of names, not a dimension.
    private static final int MOST_VALUES = 200;

    private static final int ROWS_OF_A_RATIO = 8;
    private static final int LEAVES_OF_A_LARGE_TABLE = 20_000;

    private final Study study;
    private final Metrics metrics;
    private final CuboidQuery query;
    private final Element whole;
    private final double rows;
    private final double expected;
    private final Map<List<String>, Cuboid> known = new HashMap<>();
    private final List<String> dimensions;

    private GapSums(Study study, Metrics metrics, BigDecimal expected) {
        this.study = study;
        this.metrics = metrics;
        this.expected = expected.doubleValue();
        var course = study.course().orElseThrow();
        query =
                new CuboidQuery(
                        study.metricsOfGap(),
                        study.slice(),
                        List.of(),
                        List.of(course.shown(), course.base()));
        var all = metrics.cuboid(query);
        whole = elements(all).getOrDefault(List.of(), Element.NOTHING);
        rows = count(all);
        dimensions = study.dimensions().stream().filter(d -> values(d) <= MOST_VALUES).toList();
    }

    /// Empty when the metric cannot be split or there is nothing to compare with.
    static Optional<GapSums> of(Study study, Metrics metrics, BigDecimal expected) {
        if (study.metricsOfGap().isEmpty() || study.dimensions().isEmpty()) {
            return Optional.empty();
        }
        var sums = new GapSums(study, metrics, expected);
        return sums.whole.then() == 0 || sums.dimensions.isEmpty()
                ? Optional.empty()
                : Optional.of(sums);
    }

    /// A slice's figure now and then; `below` is what is below the line of a ratio or a mean.
    record Element(double now, double nowBelow, double then, double thenBelow, double rows) {
        static final Element NOTHING = new Element(0, 0, 0, 0, 0);

        private Element plus(Element other) {
            return new Element(
                    now + other.now,
                    nowBelow + other.nowBelow,
                    then + other.then,
                    thenBelow + other.thenBelow,
                    rows + other.rows);
        }
    }

    /// The dimensions with few enough values to tell something.
    @Override
    public List<String> dimensions() {
        return dimensions;
    }

    @Override
    public long leaves() {
        return (long) rows;
    }

    /// A ratio of a row or two is chance; and what the engine sums, a page waits for.
    @Override
    public int workingLeaves() {
        int most = readAtOnce() ? WORKING_LEAVES : LEAVES_OF_A_LARGE_TABLE;
        return study.addsUp() ? most : (int) Math.clamp(rows / ROWS_OF_A_RATIO, 1, most);
    }

    private boolean readAtOnce() {
        return rows <= WORKING_LEAVES;
    }

    @Override
    public LeafCube over(List<String> wanted) {
        var leaves = study.addsUp() ? Leaves.ofRows(wanted) : Leaves.ofRatioOfRows(wanted);
        elements(cuboid(wanted), wanted).forEach((values, element) -> add(leaves, values, element));
        return leaves.cube();
    }

    /// The values of one dimension.
    Map<String, Element> by(String dimension) {
        var found = new HashMap<String, Element>();
        elements(cuboid(List.of(dimension)), List.of(dimension))
                .forEach((values, element) -> found.put(values.getFirst(), element));
        return found;
    }

    private void add(Leaves leaves, List<String> values, Element element) {
        if (study.addsUp()) {
            leaves.add(
                    values,
                    element.now(),
                    element.then() * expected / whole.then(),
                    element.rows());
            return;
        }
        double weight = whole.nowBelow() / whole.thenBelow();
        double growth = expected * whole.thenBelow() / whole.then();
        leaves.add(
                values,
                new Leaves.Fraction(element.now(), element.nowBelow()),
                new Leaves.Fraction(
                        element.then() * growth * weight, element.thenBelow() * weight));
    }

    private int values(String dimension) {
        return (int)
                Arrays.stream(cuboid(List.of(dimension)).codes(positionOf(dimension)))
                        .distinct()
                        .count();
    }

    private int positionOf(String dimension) {
        return cuboid(List.of(dimension)).query().by().indexOf(dimension);
    }

    /// A cuboid that tells at least these dimensions apart.
    private Cuboid cuboid(List<String> wanted) {
        var asked = readAtOnce() ? study.dimensions() : wanted;
        return known.computeIfAbsent(asked, by -> metrics.cuboid(query.by(by)));
    }

    private Map<List<String>, Element> elements(Cuboid cuboid) {
        return elements(cuboid, List.of());
    }

    /// The cells of a cuboid, those put together that differ in other dimensions only.
    private Map<List<String>, Element> elements(Cuboid cuboid, List<String> wanted) {
        var places = wanted.stream().mapToInt(cuboid.query().by()::indexOf).toArray();
        var codes = Arrays.stream(places).mapToObj(cuboid::codes).toArray(int[][]::new);
        boolean ratio = query.metrics().size() > 1;
        var now = cuboid.sums(0, NOW);
        var then = cuboid.sums(0, THEN);
        var nowBelow = ratio ? cuboid.sums(1, NOW) : cuboid.rows(0, NOW);
        var thenBelow = ratio ? cuboid.sums(1, THEN) : cuboid.rows(0, THEN);
        var rowsNow = cuboid.rows(0, NOW);
        var rowsThen = cuboid.rows(0, THEN);
        var found = new HashMap<List<String>, Element>();
        for (int cell = 0; cell < now.length; cell++) {
            var values = new ArrayList<String>(places.length);
            for (int i = 0; i < places.length; i++) {
                values.add(cuboid.values(places[i]).get(codes[i][cell]));
            }
            found.merge(
                    values,
                    new Element(
                            now[cell],
                            nowBelow[cell],
                            then[cell],
                            thenBelow[cell],
                            rowsNow[cell] + rowsThen[cell]),
                    Element::plus);
        }
        return found;
    }

    private double count(Cuboid all) {
        double count = 0;
        for (Slug metric : query.metrics()) {
            int at = query.metrics().indexOf(metric);
            count +=
                    Arrays.stream(all.rows(at, NOW)).sum()
                            + Arrays.stream(all.rows(at, THEN)).sum();
        }
        return count;
    }
}
