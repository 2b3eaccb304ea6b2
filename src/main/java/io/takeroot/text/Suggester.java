package io.takeroot.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

/// Offers answers that were given earlier to requests like a new one.
///
/// It learns from nothing but the requests and answers added to it, each of which counts at once,
/// and from a short thesaurus of everyday words. `docs/search.md` says how well it does.
///
/// Safe for use by several threads.
public final class Suggester {
    /// An answer is offered when the right one is likelier than not to be among those offered.
    private static final double LIKELY = 0.6;

    /// So many neighbours have a say.
    private static final int NEIGHBOURS = 800;

    /// How much the single request most like the new one counts beside all neighbours' say.
    private static final double NEAREST = 0.3;

    private final History history = new History();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /// Learns that a request was answered; the same id again replaces what was known of it.
    ///
    /// @param id names the request
    /// @param text what was asked
    /// @param answer names what it was answered with
    public void add(String id, String text, String answer) {
        lock.writeLock().lock();
        try {
            history.remove(id);
            history.add(id, text, answer);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Forgets a request; nothing happens when it is not known.
    public void remove(String id) {
        lock.writeLock().lock();
        try {
            history.remove(id);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// The answers most likely to be right, the likeliest first; empty when it is likelier that
    /// none of them is.
    ///
    /// @param most answers to offer, each once
    public List<Suggestion> suggest(String text, int most) {
        var all = candidates(text, most);
        return all.isEmpty() || all.getFirst().known() < LIKELY
                ? List.of()
                : all.stream().map(Candidate::suggestion).toList();
    }

    /// The same without abstaining, for those who look for themselves.
    public List<Suggestion> likeliest(String text, int most) {
        return candidates(text, most).stream().map(Candidate::suggestion).toList();
    }

    private List<Candidate> candidates(String text, int most) {
        lock.readLock().lock();
        try {
            var neighbourhood = neighbourhood(text);
            return neighbourhood.isEmpty() ? List.of() : ranked(neighbourhood, most);
        } finally {
            lock.readLock().unlock();
        }
    }

    private Neighbourhood neighbourhood(String text) {
        var vocabulary = history.vocabulary();
        var asked = vocabulary.read(Word.of(text));
        var weights = asked.spread(vocabulary);
        var like = history.like(asked);
        var vectors = new float[like.size()][];
        var likeness = new double[like.size()];
        for (int i = 0; i < vectors.length; i++) {
            var fingerprint = like.get(i).fingerprint();
            vectors[i] = fingerprint.vector(vocabulary);
            likeness[i] = Neighbourhood.product(fingerprint.traits(), vectors[i], weights);
        }
        var nearest =
                IntStream.range(0, vectors.length)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer i) -> -likeness[i])
                                        .thenComparing(i -> like.get(i).place()))
                        .limit(NEIGHBOURS)
                        .toList();
        return new Neighbourhood(
                nearest.stream().map(like::get).toList(),
                nearest.stream().mapToDouble(i -> likeness[i]).toArray(),
                nearest.stream().map(i -> vectors[i]).toArray(float[][]::new),
                vocabulary.size());
    }

    /// @param say of all requests that had the answer
    /// @param likeness of the one most like the new request
    private record Tally(String answer, String earlier, double say, double likeness) {
        double score() {
            return say + NEAREST * likeness;
        }

        /// Neighbours come the nearest first, so the first stays.
        Tally and(Tally further) {
            return new Tally(answer, earlier, say + further.say, likeness);
        }
    }

    /// @param known how likely the right answer is among the best
    private record Candidate(Suggestion suggestion, double known) {}

    private List<Candidate> ranked(Neighbourhood neighbourhood, int most) {
        var say = neighbourhood.say();
        var tallies = new HashMap<String, Tally>();
        for (int i = 0; i < say.length; i++) {
            var earlier = neighbourhood.neighbours().get(i);
            tallies.merge(
                    earlier.answer(),
                    new Tally(earlier.answer(), earlier.id(), say[i], neighbourhood.likeness(i)),
                    Tally::and);
        }
        var best =
                tallies.values().stream()
                        .sorted(
                                Comparator.comparingDouble(Tally::score)
                                        .reversed()
                                        .thenComparing(Tally::answer))
                        .toList();
        return trusted(best, neighbourhood.likeness(0), most);
    }

    private List<Candidate> trusted(List<Tally> best, double nearest, int most) {
        double first = best.stream().mapToDouble(Tally::say).max().orElse(0);
        double known = Trust.known(first, nearest, history.times(best.getFirst().answer()));
        var shares = Trust.shares(best.stream().mapToDouble(Tally::score).toArray());
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < Math.min(most, best.size()); i++) {
            var tally = best.get(i);
            candidates.add(
                    new Candidate(
                            new Suggestion(tally.answer(), tally.earlier(), known * shares[i]),
                            known));
        }
        return candidates;
    }
}
