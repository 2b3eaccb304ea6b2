package io.takeroot.metrics;

import io.takeroot.connect.Expression;
import io.takeroot.connect.Expressions;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Holds drafts against each other and against the datasets, and breaks them down to parts.
final class BookMaking {
    /// The one problem that is nobody's mistake: definitions may come before the data.
    static final String NO_ROWS_YET = "NO_DATA";

    /// A metric that was understood.
    private record Entry(Term term, Unit unit) {}

    private final Map<Slug, Draft> drafts = new LinkedHashMap<>();
    private final DatasetShapes datasets;
    private final Map<Slug, Optional<Entry>> entries = new LinkedHashMap<>();
    private final Map<Slug, List<Problem>> problems = new LinkedHashMap<>();
    private final Set<Slug> open = new LinkedHashSet<>();

    private BookMaking(Collection<Draft> drafts, DatasetShapes datasets) {
        drafts.forEach(draft -> this.drafts.put(draft.key(), draft));
        this.datasets = datasets;
    }

    static MetricBook book(Collection<Draft> drafts, DatasetShapes datasets) {
        var making = new BookMaking(drafts, datasets);
        var metrics = new LinkedHashMap<Slug, Metric>();
        var terms = new LinkedHashMap<Slug, Term>();
        for (var draft : drafts) {
            var entry = making.entry(draft);
            entry.ifPresent(e -> terms.put(draft.key(), e.term()));
            metrics.put(draft.key(), metric(draft, entry.map(Entry::unit)));
        }
        return new MetricBook(metrics, terms, making.problems);
    }

    private static Metric metric(Draft draft, Optional<Unit> inferred) {
        var unit = draft.unit().or(() -> inferred).orElseGet(Unit.Plain::new);
        return new Metric(
                draft.key(),
                draft.title(),
                draft.description(),
                draft.formula(),
                unit,
                draft.direction());
    }

    private Optional<Entry> entry(Draft draft) {
        var known = entries.get(draft.key());
        if (known != null) {
            return known;
        }
        if (!open.add(draft.key())) {
            problem(draft, "CYCLIC_METRIC", cycle(draft.key()));
            return Optional.empty();
        }
        var entry =
                switch (draft.formula()) {
                    case Formula.Simple simple -> simple(draft, simple);
                    case Formula.Ratio ratio -> ratio(draft, ratio);
                    case Formula.Derived derived -> derived(draft, derived);
                    case Formula.Cumulative cumulative -> cumulative(draft, cumulative);
                };
        open.remove(draft.key());
        var whole =
                problems.containsKey(draft.key())
                        ? Optional.<Entry>empty()
                        : entry.map(e -> stated(draft, e));
        entries.put(draft.key(), whole);
        return whole;
    }

    /// What the author says a number counts stands above what it seems to.
    private static Entry stated(Draft draft, Entry inferred) {
        return new Entry(inferred.term(), draft.unit().orElse(inferred.unit()));
    }

    private String cycle(Slug key) {
        var keys = new ArrayList<>(open);
        var round = keys.subList(keys.indexOf(key), keys.size());
        return "metric "
                + key
                + " is defined by itself: "
                + String.join(" -> ", round.stream().map(Slug::value).toList())
                + " -> "
                + key
                + "; let one of them stand on data";
    }

    private Optional<Entry> simple(Draft draft, Formula.Simple simple) {
        var key = simple.dataset();
        if (!datasets.keys().contains(key)) {
            var names = datasets.keys().stream().map(Slug::value).toList();
            problem(
                    draft,
                    "UNKNOWN_DATASET",
                    "metric %s reads dataset %s, which does not exist%s"
                            .formatted(draft.key(), key, Nearest.hint(key.value(), names)));
            return Optional.empty();
        }
        var shape = datasets.find(key);
        if (shape.isEmpty()) {
            problem(
                    draft,
                    NO_ROWS_YET,
                    "dataset %s of metric %s has no rows yet; import a file into it"
                            .formatted(key, draft.key()));
            return Optional.empty();
        }
        var found = new ArrayList<Problem>();
        var making = new PartMaking(draft, simple, shape.get(), found);
        var part = making.part();
        if (!found.isEmpty()) {
            problems.computeIfAbsent(draft.key(), k -> new ArrayList<>()).addAll(found);
        }
        return Optional.of(new Entry(new Term.OfPart(part, Optional.empty()), making.unit(part)));
    }

    private Optional<Entry> ratio(Draft draft, Formula.Ratio ratio) {
        var of = other(draft, ratio.of().value());
        var over = other(draft, ratio.over().value());
        if (of.isEmpty() || over.isEmpty()) {
            return Optional.empty();
        }
        var term = new Term.Ratio(ratio.of(), of.get().term(), ratio.over(), over.get().term());
        return Optional.of(
                new Entry(term, UnitInference.ratio(of.get().unit(), over.get().unit())));
    }

    private Optional<Entry> cumulative(Draft draft, Formula.Cumulative cumulative) {
        var of = other(draft, cumulative.of().value());
        if (of.isPresent() && of.get().term().hasWindow()) {
            problem(
                    draft,
                    "WRONG_METRIC",
                    "metric %s puts a window over %s, which has one already; name the metric below it"
                            .formatted(draft.key(), cumulative.of()));
        }
        return of.map(entry -> new Entry(entry.term().over(cumulative.window()), entry.unit()));
    }

    private Optional<Entry> derived(Draft draft, Formula.Derived derived) {
        var parsed = arithmetic(draft, derived.arithmetic());
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        var terms = new LinkedHashMap<String, Term>();
        var units = new LinkedHashMap<String, Unit>();
        for (var name : Expressions.columns(parsed.get())) {
            other(draft, name)
                    .ifPresent(
                            entry -> {
                                terms.put(name, entry.term());
                                units.put(name, entry.unit());
                            });
        }
        var unit =
                UnitInference.of(parsed.get(), name -> units.getOrDefault(name, new Unit.Plain()));
        return Optional.of(new Entry(new Term.Derived(parsed.get(), terms), unit));
    }

    private Optional<Expression> arithmetic(Draft draft, String text) {
        try {
            var parsed = Expressions.parse(text);
            if (isArithmetic(parsed) && !Expressions.columns(parsed).isEmpty()) {
                return Optional.of(parsed);
            }
            problem(
                    draft,
                    "EXPRESSION",
                    "metric %s: '%s' is not made of metric keys, numbers, + - * / and brackets alone"
                            .formatted(draft.key(), text));
        } catch (Failure failure) {
            failure.problems()
                    .forEach(
                            found ->
                                    problem(
                                            draft,
                                            found.code(),
                                            "metric %s, 'derived': %s"
                                                    .formatted(draft.key(), found.message())));
        }
        return Optional.empty();
    }

    private static boolean isArithmetic(Expression expression) {
        return expression instanceof Expression.Column
                || expression instanceof Expression.Numeral
                || (expression instanceof Expression.Negative(var of, int ignored)
                        && isArithmetic(of))
                || (expression instanceof Expression.Arithmetic sum
                        && isArithmetic(sum.left())
                        && isArithmetic(sum.right()));
    }

    private Optional<Entry> other(Draft draft, String name) {
        var found = Slug.isSlug(name) ? drafts.get(Slug.of(name)) : null;
        if (found == null) {
            var names = drafts.keySet().stream().map(Slug::value).toList();
            problem(
                    draft,
                    "UNKNOWN_METRIC",
                    "metric %s stands on %s, which is not a metric%s"
                            .formatted(draft.key(), name, Nearest.hint(name, names)));
            return Optional.empty();
        }
        var entry = entry(found);
        if (entry.isEmpty() && !problems.containsKey(draft.key())) {
            var cause = problems.getOrDefault(found.key(), List.of());
            problem(
                    draft,
                    cause.isEmpty() ? "WRONG_METRIC" : cause.getFirst().code(),
                    "metric %s stands on %s, which cannot be read%s"
                            .formatted(
                                    draft.key(),
                                    name,
                                    cause.isEmpty() ? "" : ": " + cause.getFirst().message()));
        }
        return entry;
    }

    private void problem(Draft draft, String code, String message) {
        problems.computeIfAbsent(draft.key(), key -> new ArrayList<>())
                .add(new Problem(code, draft.place(), message));
    }
}
