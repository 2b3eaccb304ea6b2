package io.takeroot.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Offers answers that were given earlier to requests like a new one.
public final class Suggester {
    private record Earlier(String id, String answer, Map<String, Double> weights) {}

    private final Map<String, Earlier> earlier = new LinkedHashMap<>();

    /// Learns that a request was answered; the same id again replaces what was known of it.
    ///
    /// @param id names the request
    /// @param text what was asked
    /// @param answer names what it was answered with
    public synchronized void add(String id, String text, String answer) {
        earlier.put(id, new Earlier(id, answer, weights(text)));
    }

    /// Forgets a request; nothing happens when it is not known.
    public synchronized void remove(String id) {
        earlier.remove(id);
    }

    /// The answers most likely to be right, the likeliest first; empty when none is likely
    /// enough.
    ///
    /// @param most answers to offer, each once
    public synchronized List<Suggestion> suggest(String text, int most) {
        var asked = weights(text);
        var best = new HashMap<String, Suggestion>();
        for (var known : earlier.values()) {
            double likeness = cosine(asked, known.weights());
            if (likeness > 0.2) {
                best.merge(
                        known.answer(),
                        new Suggestion(known.answer(), known.id(), Math.min(1, likeness)),
                        (a, b) -> a.probability() >= b.probability() ? a : b);
            }
        }
        var offered = new ArrayList<>(best.values());
        offered.sort(
                Comparator.comparingDouble(Suggestion::probability)
                        .reversed()
                        .thenComparing(Suggestion::answer));
        return List.copyOf(offered.subList(0, Math.min(most, offered.size())));
    }

    private static Map<String, Double> weights(String text) {
        var counts = new HashMap<String, Double>();
        Texts.terms(text).forEach(term -> counts.merge(term, 1.0, Double::sum));
        return counts;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        var common = new HashSet<>(a.keySet());
        common.retainAll(b.keySet());
        double dot =
                common.stream()
                        .mapToDouble(t -> a.getOrDefault(t, 0.0) * b.getOrDefault(t, 0.0))
                        .sum();
        return dot == 0 ? 0 : dot / (length(a) * length(b));
    }

    private static double length(Map<String, Double> weights) {
        return Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    }
}
