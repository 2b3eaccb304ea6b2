package io.takeroot.metrics;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds the fewest passes over the data that answer a batch of queries.
///
/// Every metric is a term over parts. Additive parts of one dataset and one time column make one
/// [Pass.Sums]; the rest makes one [Pass.Singles] for each window, and one for each `last`, as
/// every stock has its own last day.
final class Planner {
    /// Earlier than any business day, and a day in every engine.
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private static final List<Grain> COARSE_TO_FINE =
            List.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH, Grain.WEEK, Grain.DAY);

    private final Batch batch;
    private final List<Period> periods;

    private Planner(Batch batch) {
        this.batch = batch;
        this.periods = batch.periods();
    }

    static List<Pass> plan(Batch batch, Collection<Term> terms) {
        return new Planner(batch).passes(terms);
    }

    private List<Pass> passes(Collection<Term> terms) {
        var sums = new LinkedHashMap<Pass.Source, Set<Term.OfPart>>();
        var singles = new LinkedHashMap<SinglesKey, Set<Part>>();
        terms.stream()
                .flatMap(Term::parts)
                .forEach(
                        leaf -> {
                            var source = source(leaf.part());
                            if (leaf.part().additive()) {
                                sums.computeIfAbsent(source, key -> new LinkedHashSet<>())
                                        .add(leaf);
                            } else {
                                singles.computeIfAbsent(
                                                SinglesKey.of(source, leaf),
                                                key -> new LinkedHashSet<>())
                                        .add(leaf.part());
                            }
                        });
        var passes = new ArrayList<Pass>();
        sums.forEach((source, leaves) -> passes.add(sums(source, leaves)));
        singles.forEach((key, parts) -> passes.add(singles(key, parts)));
        return passes;
    }

    private Pass.Source source(Part part) {
        return new Pass.Source(
                part.dataset(), part.time(), List.copyOf(batch.form().dimensions()), batch.only());
    }

    private Pass.Sums sums(Pass.Source source, Set<Term.OfPart> leaves) {
        var parts = leaves.stream().map(Term.OfPart::part).distinct().toList();
        if (source.time().isEmpty()) {
            return new Pass.Sums(
                    source, parts, Optional.empty(), Optional.empty(), batch.span().to());
        }
        var windows = leaves.stream().map(Term.OfPart::window).distinct().toList();
        var starts =
                windows.stream()
                        .flatMap(window -> periods.stream().map(period -> start(window, period)))
                        .toList();
        boolean bounded = starts.stream().noneMatch(BEGINNING::equals);
        var from = starts.stream().min(LocalDate::compareTo).orElseThrow();
        var inner = new TreeSet<>(starts);
        periods.forEach(period -> inner.add(period.to()));
        inner.remove(from);
        inner.remove(batch.span().to());
        return new Pass.Sums(
                source,
                parts,
                coarsest(inner, batch.calendar()),
                bounded ? Optional.of(from) : Optional.empty(),
                batch.span().to());
    }

    /// The longest buckets that no border cuts through; empty when there is no border.
    private static Optional<Grain> coarsest(Set<LocalDate> borders, FiscalCalendar calendar) {
        if (borders.isEmpty()) {
            return Optional.empty();
        }
        return COARSE_TO_FINE.stream()
                .filter(
                        grain ->
                                borders.stream()
                                        .allMatch(day -> grain.startOf(day, calendar).equals(day)))
                .findFirst();
    }

    private LocalDate start(Optional<Window> window, Period period) {
        return window.map(w -> w.start(period, batch.calendar()).orElse(BEGINNING))
                .orElse(period.from());
    }

    private Pass.Singles singles(SinglesKey key, Set<Part> parts) {
        var reaches =
                key.source().time().isEmpty()
                        ? List.<Pass.Reach>of()
                        : periods.stream()
                                .map(p -> new Pass.Reach(p, start(key.window(), p)))
                                .toList();
        return new Pass.Singles(
                key.source(), List.copyOf(parts), key.window(), reaches, batch.groupings());
    }

    /// What single parts must share to come from one pass.
    private record SinglesKey(Pass.Source source, Optional<Window> window, Optional<Part> stock) {
        static SinglesKey of(Pass.Source source, Term.OfPart leaf) {
            var stock =
                    Stream.of(leaf.part())
                            .filter(part -> part.measure() instanceof Measure.Last)
                            .findFirst();
            return new SinglesKey(source, leaf.window(), stock);
        }
    }
}
