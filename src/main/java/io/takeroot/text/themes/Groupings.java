package io.takeroot.text.themes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Finds what texts have in common: groups of texts about the same thing, as many as there are.
public final class Groupings {
    /// So many texts show what themes there are; the others are placed into them.
    private static final int MOST_FITTED = 4_000;

    private static final int ROOM = 60;
    private static final int STEPS = 8;

    private Groupings() {}

    /// Groups texts of which nothing is known. Groups come by size, the largest first; a text
    /// like no other is in none.
    public static List<Group> anew(List<String> texts) {
        var corpus = Corpus.read(texts);
        return Matching.unmatched(fitted(corpus, Optional.empty()));
    }

    /// Places the texts that are in no theme: into the themes there are, or into new ones where
    /// enough of them are alike. All others stay where they are.
    public static List<Group> extended(List<Filed> texts) {
        var known = known(texts);
        var mixture = placed(Corpus.read(texts.stream().map(Filed::text).toList()), texts, known);
        return Matching.identified(mixture.themes(), known);
    }

    /// Groups all texts again, for when much has come since that was done last. A group is the
    /// theme with which it shares most texts; texts held by a person stay in their theme, and all
    /// others, too, unless they fit clearly better elsewhere. Where nothing describes the texts
    /// better than the themes there are, these stay.
    public static List<Group> renewed(List<Filed> texts) {
        var known = known(texts);
        var corpus = Corpus.read(texts.stream().map(Filed::text).toList());
        var standing = placed(corpus, texts, known).themes();
        var found = fitted(corpus, Optional.of(standing));
        var themes = Matching.themes(found, texts);
        return Matching.matched(Loyalty.settled(corpus, found, texts, themes), texts);
    }

    private static long[] known(List<Filed> texts) {
        var known = new TreeSet<Long>();
        texts.forEach(it -> it.theme().ifPresent(known::add));
        return known.stream().mapToLong(Long::longValue).toArray();
    }

    private static Mixture placed(Corpus corpus, List<Filed> texts, long[] known) {
        var begun = texts.stream().mapToInt(it -> number(it.theme(), known)).toArray();
        var mixture = new Mixture(corpus, begun, known.length + ROOM, Expectation.fresh(corpus));
        mixture.learn(STEPS);
        Placing.place(mixture, without(begun));
        return mixture;
    }

    private static int number(OptionalLong theme, long[] known) {
        return theme.isPresent() ? Arrays.binarySearch(known, theme.getAsLong()) : Mixture.NONE;
    }

    private static int[] without(int[] themes) {
        return IntStream.range(0, themes.length)
                .filter(text -> themes[text] == Mixture.NONE)
                .toArray();
    }

    private static int[] fitted(Corpus corpus, Optional<int[]> earlier) {
        var chosen = chosen(corpus);
        var part = corpus.part(chosen);
        var fitted =
                Fitting.fit(
                        part,
                        earlier.map(all -> Arrays.stream(chosen).map(it -> all[it]).toArray()));
        Placing.close(fitted, fitted.alive());
        var begun = new int[corpus.size()];
        Arrays.fill(begun, Mixture.NONE);
        for (int i = 0; i < chosen.length; i++) {
            begun[chosen[i]] = fitted.theme(i);
        }
        if (chosen.length == corpus.size()) {
            return begun;
        }
        int most = Arrays.stream(begun).max().orElse(0) + ROOM;
        var mixture = new Mixture(corpus, begun, most, Expectation.fresh(corpus));
        mixture.learn(STEPS);
        Placing.place(mixture, without(begun));
        return mixture.themes();
    }

    /// Texts evenly spread over the list, of those that have a term in common with others.
    private static int[] chosen(Corpus corpus) {
        var readable =
                IntStream.range(0, corpus.size())
                        .filter(text -> corpus.text(text).length > 0)
                        .toArray();
        int few = Math.min(readable.length, MOST_FITTED);
        return IntStream.range(0, few)
                .map(i -> readable[(int) ((long) i * readable.length / few)])
                .toArray();
    }
}
