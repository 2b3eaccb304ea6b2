package io.takeroot.statistics.pinpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The search: greedy additions, each judged exactly, then moves that replace elements by their
/// parents or children, or drop them, as long as the value grows.
final class Pursuit {

    private static final int MOST_TERMS = 24;
    private static final int JUDGED = 10;
    private static final int PER_CUBOID = 2;
    private static final int MOST_CHILDREN = 12;
    private static final double MARGIN = 3;
    private static final int MOST_ROUNDS = 3;
    private static final double SMALLEST_EFFECT = 0.02;

    private record Hint(Cuboid cuboid, int key, double score) {}

    private final Lattice lattice;
    private final Evidence evidence;
    private final int leaves;
    private final double common;
    private final double[] pulls;
    private final double[] weights;
    private Partitions partitions;
    private Partition best = Partition.empty();

    Pursuit(LeafCube cube, Evidence evidence) {
        this.lattice = new Lattice(cube);
        this.evidence = evidence;
        this.leaves = cube.size();
        this.common = 0.5 * Math.log(leaves) + 0.5 * Math.log(lattice.cuboids().size()) + MARGIN;
        this.pulls = new double[leaves];
        this.weights = new double[leaves];
        this.partitions = new Partitions(evidence, evidence.learn(new boolean[leaves]), leaves);
    }

    Lattice lattice() {
        return lattice;
    }

    Shift level() {
        return partitions.level();
    }

    Partition run() {
        pursue();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var before = best.terms();
            relearn();
            pursue();
            if (same(before, best.terms())) {
                break;
            }
        }
        return best;
    }

    private static boolean same(List<Term> some, List<Term> others) {
        return some.size() == others.size()
                && some.stream().allMatch(one -> others.stream().anyMatch(one::is));
    }

    private void pursue() {
        screen();
        boolean grown = true;
        while (grown && best.terms().size() < MOST_TERMS) {
            grown = add();
            if (!grown) {
                grown = improve();
            }
        }
    }

    private void relearn() {
        var excluded = new boolean[leaves];
        for (var term : best.terms()) {
            for (int leaf : term.leaves()) {
                excluded[leaf] = true;
            }
        }
        partitions = new Partitions(evidence, evidence.learn(excluded), leaves);
        best = partitions.of(best.terms());
    }

    private double price(Cuboid cuboid) {
        return common + Math.log(cuboid.elements());
    }

    private Term term(int mask, int example) {
        var cuboid = lattice.of(mask);
        return new Term(
                cuboid, cuboid.keys()[example], lattice.members(mask, example), price(cuboid));
    }

    private void screen() {
        for (int leaf = 0; leaf < leaves; leaf++) {
            place(leaf, partitions.level());
        }
        for (var claim : best.claims()) {
            for (int leaf : claim.leaves()) {
                place(leaf, claim.shift());
            }
        }
        for (var cuboid : lattice.cuboids()) {
            cuboid.sum(pulls, weights);
        }
    }

    private void place(int leaf, Shift shift) {
        pulls[leaf] = evidence.pull(leaf, shift);
        weights[leaf] = evidence.weight(leaf, shift);
    }

    private void accept(Partition better) {
        var before = best;
        best = better;
        var after = new java.util.HashMap<Integer, Shift>();
        for (var term : before.terms()) {
            for (int leaf : term.leaves()) {
                after.put(leaf, partitions.level());
            }
        }
        for (var claim : better.claims()) {
            for (int leaf : claim.leaves()) {
                after.put(leaf, claim.shift());
            }
        }
        var changed = after.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        for (int leaf : changed) {
            double pull = pulls[leaf];
            double weight = weights[leaf];
            place(leaf, java.util.Objects.requireNonNull(after.get(leaf)));
            for (var cuboid : lattice.cuboids()) {
                cuboid.add(leaf, pulls[leaf] - pull, weights[leaf] - weight);
            }
        }
    }

    private boolean add() {
        Partition winner = null;
        for (var hint : hints()) {
            var term = term(hint.cuboid().mask(), example(hint.cuboid(), hint.key()));
            if (best.terms().stream().noneMatch(term::is)) {
                winner = better(winner, with(best.terms(), term));
            }
        }
        if (winner == null || winner.value() <= best.value()) {
            return false;
        }
        accept(winner);
        return true;
    }

    private List<Hint> hints() {
        var hints = new ArrayList<Hint>();
        for (var cuboid : lattice.cuboids()) {
            hints.addAll(top(cuboid, PER_CUBOID, 0));
        }
        hints.sort(Comparator.comparingDouble((Hint hint) -> -hint.score()));
        return hints.subList(0, Math.min(JUDGED, hints.size()));
    }

    private List<Hint> top(Cuboid cuboid, int most, double above) {
        double price = price(cuboid);
        var top = new ArrayList<Hint>();
        for (int key = 0; key < cuboid.elements(); key++) {
            double score = cuboid.evidence(key) - price;
            if (score > above && (top.size() < most || score > top.getLast().score())) {
                top.add(new Hint(cuboid, key, score));
                top.sort(Comparator.comparingDouble((Hint hint) -> -hint.score()));
                if (top.size() > most) {
                    top.removeLast();
                }
            }
        }
        return top;
    }

    private int example(Cuboid cuboid, int key) {
        var keys = cuboid.keys();
        int leaf = 0;
        while (keys[leaf] != key) {
            leaf++;
        }
        return leaf;
    }

    private @org.jspecify.annotations.Nullable Partition better(
            @org.jspecify.annotations.Nullable Partition known, List<Term> terms) {
        if (terms.size() > MOST_TERMS) {
            return known;
        }
        var tried = partitions.of(terms);
        var telling = tried.claims().stream().filter(this::tells).map(Claim::term).toList();
        if (telling.size() < terms.size()) {
            return better(known, telling);
        }
        return known == null || tried.value() > known.value() ? tried : known;
    }

    /// Whether a term is off the level at all; one that is not is no cause, however well it cuts
    /// its leaves out of another term.
    private boolean tells(Claim claim) {
        double effect =
                evidence.factor(claim.shift().location())
                        / evidence.factor(partitions.level().location());
        return claim.gain() > MARGIN && Math.abs(effect - 1) >= SMALLEST_EFFECT;
    }

    private static List<Term> with(List<Term> terms, Term added) {
        var all = new ArrayList<>(terms);
        if (all.stream().noneMatch(added::is)) {
            all.add(added);
        }
        return all;
    }

    private static List<Term> without(List<Term> terms, Term removed) {
        var rest = new ArrayList<>(terms);
        rest.remove(removed);
        return rest;
    }

    /// The causes, then the elements of most evidence when each is judged alone.
    List<Judged> candidates(Partition partition) {
        var judged = new ArrayList<Judged>();
        for (var claim : partition.claims()) {
            judged.add(new Judged(claim.term(), claim.evidence()));
        }
        judged.sort(Comparator.comparingDouble((Judged one) -> -one.evidence()));
        var others = new ArrayList<Judged>();
        best = Partition.empty();
        screen();
        for (var cuboid : lattice.cuboids()) {
            for (var hint : top(cuboid, 5, Double.NEGATIVE_INFINITY)) {
                var term = term(cuboid.mask(), example(cuboid, hint.key()));
                if (judged.stream().noneMatch(known -> known.term().is(term))) {
                    others.add(new Judged(term, partitions.of(List.of(term)).value()));
                }
            }
        }
        others.sort(Comparator.comparingDouble((Judged one) -> -one.evidence()));
        judged.addAll(others);
        return judged.subList(0, Math.min(10, judged.size()));
    }

    record Judged(Term term, double evidence) {}

    private boolean improve() {
        Partition winner = null;
        for (var term : best.terms()) {
            var rest = without(best.terms(), term);
            winner = better(winner, rest);
            winner = generalised(winner, term, rest);
            winner = specialised(winner, term, rest);
        }
        if (winner == null || winner.value() <= best.value() + 1e-9) {
            return false;
        }
        accept(winner);
        return true;
    }

    private @org.jspecify.annotations.Nullable Partition generalised(
            @org.jspecify.annotations.Nullable Partition known, Term term, List<Term> rest) {
        var winner = known;
        for (int d = 0; d < lattice.width(); d++) {
            int mask = term.mask() & ~(1 << d);
            if (mask != term.mask() && mask != 0 && lattice.has(mask)) {
                var parent = term(mask, term.example());
                winner = better(winner, with(rest, parent));
                var outside = rest.stream().filter(other -> !parent.holds(other)).toList();
                if (outside.size() < rest.size()) {
                    winner = better(winner, with(outside, parent));
                }
            }
        }
        return winner;
    }

    private @org.jspecify.annotations.Nullable Partition specialised(
            @org.jspecify.annotations.Nullable Partition known, Term term, List<Term> rest) {
        var winner = known;
        for (int d = 0; d < lattice.width(); d++) {
            int mask = term.mask() | 1 << d;
            if (mask != term.mask() && lattice.has(mask)) {
                var children = children(term, mask);
                if (!children.isEmpty() && children.size() <= MOST_CHILDREN) {
                    var all = rest;
                    for (var child : children) {
                        all = with(all, child);
                    }
                    winner = better(winner, all);
                }
            }
        }
        return winner;
    }

    /// The children of a term along one more dimension that are worth their price alone.
    private List<Term> children(Term term, int mask) {
        var keys = lattice.of(mask).keys();
        var seen = new java.util.TreeMap<Integer, Integer>();
        for (int leaf : term.leaves()) {
            seen.putIfAbsent(keys[leaf], leaf);
        }
        var children = new ArrayList<Term>();
        for (int example : seen.values()) {
            var child = term(mask, example);
            if (partitions.of(List.of(child)).value() > 0) {
                children.add(child);
            }
        }
        return children;
    }
}
