package io.takeroot.statistics.pinpoint;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// What a search found: the level and the causes.
record Findings(Terms terms, Evidence evidence, Shift level, Partition partition) {

    private static final int MOST_CANDIDATES = 10;
    private static final int PER_CUBOID = 3;

    private static final int PARENTS = 2;
    private static final int JUDGED = 16;
    private static final Comparator<Judged> BY_EVIDENCE =
            Comparator.comparingDouble(judged -> -judged.evidence());

    record Judged(Term term, double evidence) {}

    /// The cause of most evidence and its parents, then the other causes, then the elements of
    /// most evidence when each is judged alone. Who labels an incident may call it by a coarser
    /// name than the evidence does.
    List<Judged> candidates() {
        var alone = new Partitions(evidence, level, terms.lattice().leaves());
        var causes = partition.claims().stream().map(Findings::judged).sorted(BY_EVIDENCE).toList();
        var candidates = new LinkedHashMap<Term, Judged>();
        if (!causes.isEmpty()) {
            var first = causes.getFirst();
            candidates.put(first.term(), first);
            judged(terms.parents(first.term()), alone)
                    .limit(PARENTS)
                    .forEach(parent -> candidates.putIfAbsent(parent.term(), parent));
        }
        causes.forEach(cause -> candidates.putIfAbsent(cause.term(), cause));
        judged(
                        new Screen(terms, evidence)
                                        .hints(
                                                Partition.empty(),
                                                level,
                                                PER_CUBOID,
                                                Double.NEGATIVE_INFINITY)
                                        .stream()
                                        .limit(JUDGED)
                                        .toList(),
                        alone)
                .forEach(other -> candidates.putIfAbsent(other.term(), other));
        return candidates.values().stream().limit(MOST_CANDIDATES).toList();
    }

    private static Judged judged(Claim claim) {
        return new Judged(claim.term(), claim.evidence());
    }

    private static Stream<Judged> judged(List<Term> terms, Partitions alone) {
        return terms.stream()
                .map(term -> judged(alone.of(List.of(term)).claims().getFirst()))
                .sorted(BY_EVIDENCE);
    }
}
