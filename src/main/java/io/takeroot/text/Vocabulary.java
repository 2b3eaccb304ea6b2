package io.takeroot.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The traits of all requests of a history: their numbers, and how many requests have each.
final class Vocabulary {
    private static final int LONGEST_TABLE = 1 << 16;
    private static final int PERCENT = 100;

    private final Map<View, Map<String, Integer>> numbers = new EnumMap<>(View.class);
    private int[] requestsWith = new int[1024];
    private int size;
    private int requests;

    /// Rarity by the number of requests that have a trait, for a history of `counted` requests:
    /// made anew when the history is a hundredth longer or shorter.
    private double[] rarities = {1};

    private int counted;

    Vocabulary() {
        for (var view : View.values()) {
            numbers.put(view, new HashMap<>());
        }
    }

    int size() {
        return size;
    }

    /// How much a trait tells: the rarer, the more. The root keeps rare words from drowning the
    /// rest in a history of few requests.
    double rarity(int trait) {
        int having = trait < 0 ? 0 : requestsWith[trait];
        return having < rarities.length ? rarities[having] : rarityOf(having);
    }

    private double rarityOf(int having) {
        return Math.sqrt(Math.max(0, Math.log((1.0 + counted) / (1.0 + having))) + 1);
    }

    /// Takes in the traits of a request that joins the history.
    Fingerprint learn(List<Word> words) {
        var fingerprint = read(words, true);
        count(fingerprint, 1);
        return fingerprint;
    }

    void forget(Fingerprint fingerprint) {
        count(fingerprint, -1);
    }

    /// The traits of a request that does not belong to the history.
    Fingerprint read(List<Word> words) {
        return read(words, false);
    }

    private void count(Fingerprint fingerprint, int by) {
        requests += by;
        if (Math.abs(requests - counted) * PERCENT >= counted) {
            counted = requests;
            rarities = new double[Math.min(requests + 1, LONGEST_TABLE)];
            Arrays.setAll(rarities, this::rarityOf);
        }
        for (int at = 0; at < fingerprint.length(); at++) {
            requestsWith[fingerprint.trait(at)] += by;
        }
    }

    private Fingerprint read(List<Word> words, boolean learning) {
        var drawing = new Fingerprint.Drawing();
        for (var view : View.values()) {
            var known = numbers.getOrDefault(view, Map.of());
            Traits.of(view, words)
                    .counts()
                    .forEach(
                            (name, count) ->
                                    drawing.add(
                                            learning
                                                    ? known.computeIfAbsent(name, it -> next())
                                                    : known.getOrDefault(name, Fingerprint.UNKNOWN),
                                            count.amount()));
            drawing.end();
        }
        return drawing.fingerprint();
    }

    private int next() {
        if (size == requestsWith.length) {
            requestsWith = Arrays.copyOf(requestsWith, size * 2);
        }
        return size++;
    }
}
