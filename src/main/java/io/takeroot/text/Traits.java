package io.takeroot.text;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a text shows in one [View]: each trait with how often and how much it counts.
final class Traits {
    /// @param weight the largest with which it was met
    record Count(int times, double weight) {
        double amount() {
            return (1 + Math.log(times)) * weight;
        }

        Count and(Count other) {
            return new Count(times + other.times, Math.max(weight, other.weight));
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();

    static Traits of(View view, java.util.List<Word> words) {
        var traits = new Traits();
        view.read(words, traits);
        return traits;
    }

    void add(String trait, double weight) {
        counts.merge(trait, new Count(1, weight), Count::and);
    }

    Map<String, Count> counts() {
        return counts;
    }
}
