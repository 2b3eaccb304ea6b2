package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// The search: greedy additions, each judged exactly, then moves that replace elements by their
/// parents or children, or drop them, as long as the value grows. The level is fitted anew after
/// each step, the noise after each search, until the answer stays.
final class Pursuit {

    private static final int MOST_TERMS = 24;
    private static final int JUDGED = 5;
    private static final int PER_CUBOID = 2;
    private static final int MOST_CHILDREN = 12;
    private static final int MOST_ROUNDS = 3;
    private static final double FEWEST_FOR_LEVEL = 0.1;

    private static final double FEWEST_UNMOVED = 0.25;

    /// That everything moved but for some is a bolder claim than that some moved.
    private static final double LEVEL_PRICE = 30;

    private final Evidence evidence;
    private final Terms terms;
    private final Screen screen;
    private Partitions partitions;
    private Partition best = Partition.empty();

    Pursuit(LeafCube cube, Evidence evidence) {
        this.evidence = evidence;
        this.terms = new Terms(new Lattice(cube));
        this.screen = new Screen(terms, evidence);
        this.partitions = against(evidence.learn(new boolean[cube.size()]));
    }

    Findings run() {
        relevel();
        pursue();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var before = new HashSet<>(best.terms());
            if (!relearn()) {
                break;
            }
            relevel();
            pursue();
            if (before.equals(new HashSet<>(best.terms()))) {
                break;
            }
        }
        if (partitions.moved()) {
            unmoved();
        }
        best = new Consolidation(terms, partitions, evidence).of(best);
        return new Findings(terms, evidence, partitions.level(), best);
    }

    private Partitions against(Shift level) {
        return new Partitions(evidence, level, terms.lattice().leaves());
    }

    private void pursue() {
        while (best.claims().size() < MOST_TERMS && (add() || improve())) {
            relevel();
        }
    }

    /// What is found when the level is taken to be where it was expected, kept if it says the
    /// same in fewer words: large causes may pass for the level, and what they left for causes.
    private void unmoved() {
        var found = best;
        var around = partitions;
        double value = worth();
        partitions = partitions.against(new Shift(0, 1));
        best = Partition.empty();
        pursue();
        int rest = Claim.unclaimed(best, evidence, terms.lattice().leaves()).length;
        if (worth() <= value || rest < FEWEST_UNMOVED * terms.lattice().leaves()) {
            partitions = around;
            best = found;
        }
    }

    /// The value of the partition and of the level that it is told against.
    private double worth() {
        return best.value() - partitions.loss() - (partitions.moved() ? LEVEL_PRICE : 0);
    }

    /// Fits the level anew to the leaves that belong to no term, where that moves it by more than
    /// its error: causes not yet known had drawn it towards them.
    private void relevel() {
        var rest = Claim.unclaimed(best, evidence, terms.lattice().leaves());
        if (rest.length < FEWEST_FOR_LEVEL * terms.lattice().leaves()) {
            return;
        }
        var fitted = new Shift(evidence.centre(rest, partitions.level()), 1);
        double moved = Math.abs(fitted.location() - partitions.level().location());
        if (moved > evidence.error(rest, fitted)) {
            partitions = partitions.against(fitted);
            best = partitions.telling(best.terms());
        }
    }

    /// Learns the noise anew from the leaves that no term covers; false if those are too few.
    private boolean relearn() {
        int leaves = terms.lattice().leaves();
        var covered = new boolean[leaves];
        int count = 0;
        for (var term : best.terms()) {
            for (int leaf : term.leaves()) {
                count += covered[leaf] ? 0 : 1;
                covered[leaf] = true;
            }
        }
        if (leaves - count < FEWEST_FOR_LEVEL * leaves) {
            return false;
        }
        partitions = against(evidence.learn(covered));
        best = partitions.telling(best.terms());
        return true;
    }

    private boolean add() {
        var winner = best;
        var held = best.terms();
        var hints = screen.hints(best, partitions.level(), PER_CUBOID, 0);
        for (var hint : hints.subList(0, Math.min(JUDGED, hints.size()))) {
            if (!held.contains(hint)) {
                winner = better(winner, with(held, List.of(hint)));
            }
        }
        return moved(winner);
    }

    private boolean improve() {
        var winner = best;
        for (var claim : best.claims()) {
            var rest = new ArrayList<>(best.terms());
            rest.remove(claim.term());
            winner = better(winner, rest);
            winner = generalised(winner, claim, rest);
            if (claim.shift().spread() > 1) {
                winner = specialised(winner, claim.term(), rest);
            }
        }
        return moved(winner);
    }

    private boolean moved(Partition winner) {
        boolean grown = winner.value() > best.value() + 1e-9;
        best = grown ? winner : best;
        return grown;
    }

    private Partition better(Partition known, List<Term> tried) {
        if (tried.size() > MOST_TERMS) {
            return known;
        }
        var partition = partitions.telling(tried);
        return partition.value() > known.value() ? partition : known;
    }

    private static List<Term> with(List<Term> terms, List<Term> added) {
        var all = new ArrayList<>(terms);
        added.stream().filter(term -> !terms.contains(term)).forEach(all::add);
        return all;
    }

    private Partition generalised(Partition known, Claim claim, List<Term> rest) {
        var winner = known;
        for (var parent : terms.parents(claim.term())) {
            if (partitions.gain(parent) < claim.gain() || !mayReplace(parent, claim, rest)) {
                continue;
            }
            winner = better(winner, with(rest, List.of(parent)));
            var outside = rest.stream().filter(other -> !parent.holds(other)).toList();
            if (outside.size() < rest.size()) {
                winner = better(winner, with(outside, List.of(parent)));
            }
        }
        return winner;
    }

    /// Whether a parent could be worth more than the claim, with the other claims left theirs.
    private boolean mayReplace(Term parent, Claim claim, List<Term> rest) {
        if (rest.stream().anyMatch(parent::holds)) {
            return true;
        }
        var free =
                Arrays.stream(parent.leaves())
                        .filter(leaf -> rest.stream().noneMatch(other -> other.holds(leaf)))
                        .toArray();
        return free.length > 0
                && partitions.gain(free, evidence.fit(free, free.length)) - parent.price()
                        > claim.evidence();
    }

    private Partition specialised(Partition known, Term term, List<Term> rest) {
        var winner = known;
        for (int d = 0; d < terms.lattice().width(); d++) {
            var worthwhile =
                    terms.children(term, d).stream()
                            .filter(child -> partitions.of(List.of(child)).value() > 0)
                            .toList();
            if (!worthwhile.isEmpty() && worthwhile.size() <= MOST_CHILDREN) {
                winner = better(winner, with(rest, worthwhile));
            }
        }
        return winner;
    }
}
