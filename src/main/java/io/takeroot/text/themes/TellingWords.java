package io.takeroot.text.themes;

import io.takeroot.text.Texts;
import io.takeroot.text.Texts.Place;
import java.util.ArrayList;
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
    private static final int MOST_WORDS = 3;
    private static final int LONGEST_GAP = 1;

    /// Words that carry a sentence but tell nobody what it is about.
    private static final Set<String> SAY_NOTHING =
            Texts.terms(
                            """
                            i me my mine we us our you your he she him his her them who whom
                            what when where which why how do does did doing have has had having
                            am was were been being can could should would may might must shall
                            please some any very just also about from there here than so too
                            out up get got want need like know help tell make
                            """)
                    .stream()
                    .collect(Collectors.toUnmodifiableSet());

    /// A phrase is said to be one when this share of a word's texts have it.
    private static final double SHARE_OF_PHRASE = 0.5;

    private static final Comparator<Map.Entry<String, Integer>> COMMONEST =
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey());

    /// A word or phrase in a group: its terms, how telling it is, how people write it.
    private record Candidate(String terms, double score, int texts) {}

    private final Map<String, Integer> everywhere;
    private final int texts;

    private TellingWords(Map<String, Integer> everywhere, int texts) {
        this.everywhere = everywhere;
        this.texts = texts;
    }

    /// Learns what is said everywhere, to tell it from what is said in a group.
    public static TellingWords among(List<String> texts) {
        var everywhere = new HashMap<String, Integer>();
        for (var text : texts) {
            phrases(text).keySet().forEach(it -> everywhere.merge(it, 1, Integer::sum));
        }
        return new TellingWords(everywhere, texts.size());
    }

    /// A name for texts that are some of those learned from, such as `Lost card, stolen`.
    public String name(List<String> group) {
        var here = new HashMap<String, Integer>();
        var written = new HashMap<String, Map<String, Integer>>();
        for (var text : group) {
            phrases(text)
                    .forEach(
                            (terms, words) -> {
                                here.merge(terms, 1, Integer::sum);
                                written.computeIfAbsent(terms, it -> new HashMap<>())
                                        .merge(words, 1, Integer::sum);
                            });
        }
        var name =
                best(here, group.size()).stream()
                        .map(it -> commonest(written.getOrDefault(it.terms(), Map.of())))
                        .collect(Collectors.joining(", "));
        return name.isEmpty()
                ? name
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String commonest(Map<String, Integer> written) {
        return written.entrySet().stream()
                .sorted(COMMONEST)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private List<Candidate> best(Map<String, Integer> here, int size) {
        var candidates =
                here.entrySet().stream()
                        .filter(it -> it.getValue() > 1 || size == 1)
                        .map(it -> candidate(it.getKey(), it.getValue(), size))
                        .filter(it -> it.score() > 0)
                        .sorted(
                                Comparator.comparingDouble(Candidate::score)
                                        .reversed()
                                        .thenComparing(Candidate::terms))
                        .toList();
        var best = new ArrayList<Candidate>();
        var said = new HashSet<String>();
        for (var candidate : candidates) {
            if (best.size() < MOST_WORDS && isNews(candidate, here, said)) {
                best.add(candidate);
                said.addAll(Set.of(candidate.terms().split(" ")));
            }
        }
        return best;
    }

    /// A word is left out where it mostly stands in a phrase, which says more.
    private static boolean isNews(
            Candidate candidate, Map<String, Integer> here, Set<String> said) {
        var terms = List.of(candidate.terms().split(" "));
        if (terms.stream().anyMatch(said::contains)
                || SAY_NOTHING.contains(terms.getFirst())
                || SAY_NOTHING.contains(terms.getLast())) {
            return false;
        }
        return candidate.terms().contains(" ")
                || here.entrySet().stream()
                        .filter(it -> it.getKey().contains(" "))
                        .filter(it -> List.of(it.getKey().split(" ")).contains(candidate.terms()))
                        .noneMatch(it -> it.getValue() > SHARE_OF_PHRASE * candidate.texts());
    }

    /// How many texts have it, times how much oftener than anywhere that is.
    private Candidate candidate(String terms, int count, int size) {
        double share = count / (double) size;
        double elsewhere = (everywhere.getOrDefault(terms, count) + 1.0) / (texts + 1.0);
        return new Candidate(terms, count * Math.log(share / elsewhere), count);
    }

    /// The terms of words and pairs of words of a text, and how they are written in it.
    private static Map<String, String> phrases(String text) {
        var phrases = new HashMap<String, String>();
        Place before = null;
        for (var place : Texts.places(text)) {
            phrases.putIfAbsent(place.term(), written(text, place.start(), place.end()));
            if (before != null
                    && place.start() - before.end() <= LONGEST_GAP
                    && !before.term().equals(place.term())) {
                phrases.putIfAbsent(
                        before.term() + " " + place.term(),
                        written(text, before.start(), place.end()));
            }
            before = place;
        }
        return phrases;
    }

    private static String written(String text, int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
