package io.takeroot.metrics;

import io.takeroot.connect.Expression;
import io.takeroot.connect.Expressions;
import io.takeroot.connect.ValueKind;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Unit;
import java.util.List;
import java.util.Optional;

/// Holds a simple metric against its dataset.
final class PartMaking {
    private final Draft draft;
    private final Formula.Simple simple;
    private final Shape shape;
    private final List<Problem> problems;

    PartMaking(Draft draft, Formula.Simple simple, Shape shape, List<Problem> problems) {
        this.draft = draft;
        this.simple = simple;
        this.shape = shape;
        this.problems = problems;
    }

    /// The part; of use only when no problem was added.
    Part part() {
        var of = simple.of().flatMap(text -> expression("of", text));
        var where = simple.where().flatMap(text -> expression("where", text));
        of.filter(this::isKnown).ifPresent(this::checkMeasured);
        where.filter(this::isKnown)
                .ifPresent(
                        condition ->
                                Expressions.checkCondition(condition, shape.kinds())
                                        .forEach(found -> add("where", found)));
        return new Part(
                draft.key(),
                simple.dataset(),
                time(),
                simple.measure(),
                of,
                where,
                simple.zeroWhenMissing());
    }

    Unit unit(Part part) {
        if (part.measure() instanceof Measure.Count || part.measure() instanceof Measure.Distinct) {
            return new Unit.Count();
        }
        return part.of()
                .map(expression -> UnitInference.of(expression, this::unit))
                .orElseGet(Unit.Plain::new);
    }

    private Unit unit(String column) {
        return Optional.ofNullable(shape.columns().get(column))
                .map(Shape.Column::unit)
                .orElseGet(Unit.Plain::new);
    }

    private Optional<Expression> expression(String field, String text) {
        try {
            var parsed = Expressions.parse(text);
            Expressions.columns(parsed).stream()
                    .filter(name -> !shape.columns().containsKey(name))
                    .forEach(name -> unknownColumn(field, name));
            return Optional.of(parsed);
        } catch (Failure failure) {
            failure.problems().forEach(found -> add(field, found));
            return Optional.empty();
        }
    }

    private boolean isKnown(Expression expression) {
        return shape.columns().keySet().containsAll(Expressions.columns(expression));
    }

    private void checkMeasured(Expression of) {
        Expressions.check(of, shape.kinds()).forEach(found -> add("of", found));
        boolean anyKind =
                simple.measure() instanceof Measure.Count
                        || simple.measure() instanceof Measure.Distinct;
        Expressions.kind(of, shape.kinds())
                .filter(kind -> !anyKind && kind != ValueKind.NUMBER)
                .ifPresent(kind -> wrongType("of", simple.of().orElse(""), kind, "a number"));
    }

    private Optional<String> time() {
        return switch (simple.time()) {
            case Formula.Time.None() -> Optional.empty();
            case Formula.Time.OfDataset() -> shape.time();
            case Formula.Time.Column(String name) -> {
                var column = shape.columns().get(name);
                if (column == null) {
                    unknownColumn("time", name);
                } else if (column.kind() != ValueKind.DATE
                        && column.kind() != ValueKind.TIMESTAMP) {
                    wrongType("time", name, column.kind(), "a date");
                }
                yield Optional.of(name);
            }
        };
    }

    private void unknownColumn(String field, String name) {
        var message =
                "dataset "
                        + simple.dataset()
                        + " has no column "
                        + name
                        + Nearest.hint(name, shape.columns().keySet());
        add(field, Problem.of("UNKNOWN_COLUMN", message));
    }

    private void wrongType(String field, String what, ValueKind seen, String expected) {
        var message = what + " is " + seen.words() + ", but " + expected + " is expected";
        add(field, Problem.of("WRONG_TYPE", message));
    }

    private void add(String field, Problem found) {
        problems.add(
                new Problem(
                        found.code(),
                        draft.place(),
                        "metric " + draft.key() + ", '" + field + "': " + found.message()));
    }
}
