package io.takeroot.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The earlier requests of which the answer is known, and where to find those like a new one.
final class History {
    /// So many are compared one by one; of a longer history only those that share the most.
    private static final int FEW = 2_000;

    /// @param place in the order of joining
    record Earlier(int place, String id, String answer, Fingerprint fingerprint) {}

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Earlier> byId = new HashMap<>();
    private final List<@Nullable Earlier> byPlace = new ArrayList<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private final Postings postings = new Postings();

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// How many requests had this answer.
    int times(String answer) {
        return answers.getOrDefault(answer, 0);
    }

    void add(String id, String text, String answer) {
        var earlier = new Earlier(byPlace.size(), id, answer, vocabulary.learn(Word.of(text)));
        byId.put(id, earlier);
        byPlace.add(earlier);
        answers.merge(answer, 1, Integer::sum);
        postings.add(earlier.place(), earlier.fingerprint(), vocabulary);
    }

    void remove(String id) {
        Optional.ofNullable(byId.remove(id)).ifPresent(this::forget);
    }

    private void forget(Earlier gone) {
        byPlace.set(gone.place(), null);
        vocabulary.forget(gone.fingerprint());
        int times = times(gone.answer());
        if (times > 1) {
            answers.put(gone.answer(), times - 1);
        } else {
            answers.remove(gone.answer());
        }
    }

    /// Those that may be like a request: all of a short history.
    List<Earlier> like(Fingerprint asked) {
        if (byId.size() <= FEW) {
            return List.copyOf(byId.values());
        }
        var found = new ArrayList<Earlier>();
        for (int place : postings.best(asked, vocabulary, byPlace.size(), FEW)) {
            var earlier = byPlace.get(place);
            if (earlier != null) {
                found.add(earlier);
            }
        }
        return found;
    }
}
