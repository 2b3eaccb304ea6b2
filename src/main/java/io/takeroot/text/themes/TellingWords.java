package io.takeroot.text.themes;

import io.takeroot.text.themes.Phrases.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Names groups by the words and phrases that tell their texts from all others.
public final class TellingWords {
    private static final int MOST_PARTS = 2;
    private static final int MOST_WORDS = 4;

    /// A part that says so much less than the first only makes the name longer; a single word may
    /// need another.
    private static final double WORTH_SAYING = 0.5;

    private static final double WORTH_BESIDE_A_WORD = 0.1;

    /// A part must stand in this share of the texts.
    private static final double SHARE_OF_TEXTS = 0.2;

    /// A phrase is said to be one when this share of a word's texts have it.
    private static final double SHARE_OF_PHRASE = 0.5;

    /// Two words are one phrase when this share of the texts of the rarer have both.
    private static final double SHARE_TOGETHER = 0.6;

    private static final Comparator<Map.Entry<String, Integer>> COMMONEST =
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(it -> it.getKey().length())
                    .thenComparing(Map.Entry.comparingByKey());

    private static final Comparator<Candidate> MOST_TELLING =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::terms);

    /// A word or phrase in a group: its terms, how telling it is, in how many texts it stands.
    private record Candidate(String terms, double score, int texts) {
        boolean isPhrase() {
            return terms.contains(" ");
        }

        List<String> words() {
            return List.of(terms.split(" "));
        }
    }

    private final Map<String, Integer> everywhere;
    private final Set<String> lowerCase;
    private final int texts;

    private TellingWords(Map<String, Integer> everywhere, Set<String> lowerCase, int texts) {
        this.everywhere = everywhere;
        this.lowerCase = lowerCase;
        this.texts = texts;
    }

    /// Learns what is said everywhere, to tell it from what is said in a group.
    public static TellingWords among(List<String> texts) {
        var everywhere = new HashMap<String, Integer>();
        var lowerCase = new HashSet<String>();
        for (var text : texts) {
            Phrases.of(text).keySet().forEach(it -> everywhere.merge(it, 1, Integer::sum));
            Arrays.stream(text.split("[^\\p{L}\\p{N}'-]+"))
                    .filter(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                    .forEach(lowerCase::add);
        }
        return new TellingWords(everywhere, lowerCase, texts.size());
    }

    /// A name for texts that are some of those learned from, such as `Lost card, stolen`.
    public String name(List<String> group) {
        var read = group.stream().distinct().map(Phrases::of).toList();
        var parts = new ArrayList<String>();
        var best = best(read, fewest(read.size()), true);
        if (best.isEmpty()) {
            // What each says by itself is better than no name.
            best = best(read, 1, true);
        }
        if (best.isEmpty()) {
            best = best(read, 1, false);
        }
        for (int i = 0; i < best.size(); i++) {
            if (i == 0 && best.size() > 1 && areOnePhrase(best.get(0), best.get(1), read)) {
                parts.add(inOrder(best.get(0), best.get(1), read));
                i++;
            } else {
                parts.add(written(best.get(i), read));
            }
        }
        var name = String.join(", ", parts);
        return name.isEmpty()
                ? name
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static double fewest(int texts) {
        return texts == 1 ? 1 : Math.max(2, SHARE_OF_TEXTS * texts);
    }

    /// @param fewest texts that must have a word
    /// @param strict whether words that say little by themselves are left out
    private List<Candidate> best(List<Map<String, Spot>> group, double fewest, boolean strict) {
        var here = new HashMap<String, Integer>();
        group.forEach(text -> text.keySet().forEach(it -> here.merge(it, 1, Integer::sum)));
        var candidates =
                here.entrySet().stream()
                        .filter(it -> it.getValue() >= fewest)
                        .map(it -> candidate(it.getKey(), it.getValue(), group.size()))
                        .filter(it -> it.score() > 0)
                        .sorted(MOST_TELLING)
                        .toList();
        var best = new ArrayList<Candidate>();
        var said = new HashSet<String>();
        for (var candidate : candidates) {
            boolean worth =
                    best.isEmpty()
                            || candidate.score() > worth(best.getFirst()) * best.getFirst().score();
            boolean fits =
                    best.size() < MOST_PARTS
                            && said.size() + candidate.words().size() <= MOST_WORDS;
            if (fits && worth && isNews(candidate, here, said, strict)) {
                best.add(candidate);
                said.addAll(candidate.words());
            }
        }
        return best;
    }

    private static double worth(Candidate first) {
        return first.isPhrase() ? WORTH_SAYING : WORTH_BESIDE_A_WORD;
    }

    /// A word is left out where it mostly stands in a phrase, which says more.
    private static boolean isNews(
            Candidate candidate, Map<String, Integer> here, Set<String> said, boolean strict) {
        var terms = candidate.words();
        if (terms.stream().anyMatch(said::contains) || IdleWords.areAtAnEdge(terms)) {
            return false;
        }
        if (!strict) {
            return true;
        }
        return candidate.isPhrase()
                ? !terms.stream().allMatch(IdleWords::isWeak)
                : !IdleWords.isWeak(candidate.terms()) && !isPartOfPhrase(candidate, here);
    }

    private static boolean isPartOfPhrase(Candidate word, Map<String, Integer> here) {
        return here.entrySet().stream()
                .filter(it -> it.getKey().contains(" "))
                .filter(it -> it.getValue() > SHARE_OF_PHRASE * word.texts())
                .map(it -> List.of(it.getKey().split(" ")))
                .filter(terms -> terms.contains(word.terms()))
                .anyMatch(terms -> terms.stream().noneMatch(IdleWords::isIdle));
    }

    /// How many texts have it, times how much oftener than anywhere that is.
    private Candidate candidate(String terms, int count, int size) {
        double share = count / (double) size;
        double elsewhere = (everywhere.getOrDefault(terms, count) + 1.0) / (texts + 1.0);
        return new Candidate(terms, count * Math.log(share / elsewhere), count);
    }

    private static boolean areOnePhrase(
            Candidate one, Candidate other, List<Map<String, Spot>> group) {
        long both =
                group.stream()
                        .filter(it -> it.containsKey(one.terms()) && it.containsKey(other.terms()))
                        .count();
        return both >= SHARE_TOGETHER * Math.min(one.texts(), other.texts());
    }

    /// The two as most texts have them, one after the other.
    private String inOrder(Candidate one, Candidate other, List<Map<String, Spot>> group) {
        int first = 0;
        for (var text : group) {
            var here = text.get(one.terms());
            var there = text.get(other.terms());
            if (here != null && there != null) {
                first += Integer.compare(there.at(), here.at());
            }
        }
        var before = first >= 0 ? one : other;
        var after = first >= 0 ? other : one;
        return written(before, group) + " " + written(after, group);
    }

    private String written(Candidate candidate, List<Map<String, Spot>> group) {
        return group.stream()
                .filter(it -> it.containsKey(candidate.terms()))
                .map(it -> it.getOrDefault(candidate.terms(), new Spot("", 0)).written())
                .map(this::plain)
                .collect(Collectors.toMap(it -> it, _ -> 1, Integer::sum))
                .entrySet()
                .stream()
                .min(COMMONEST)
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /// Names keep their capitals; what is a word like others somewhere is one here.
    private String plain(String written) {
        return Arrays.stream(written.split(" "))
                .map(word -> lowerCase.contains(lower(word)) ? lower(word) : word)
                .collect(Collectors.joining(" "));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
