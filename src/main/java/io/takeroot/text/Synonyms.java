package io.takeroot.text;

import java.util.ArrayList;
import java.util.List;

/// Words and phrases that stand for each other, group by group, as terms.
public final class Synonyms {
    public static final Synonyms NONE = new Synonyms(List.of());

    private final List<List<List<String>>> groups;

    private Synonyms(List<List<List<String>>> groups) {
        this.groups = groups;
    }

    /// @param groups of words and phrases as people write them
    public static Synonyms of(List<List<String>> groups) {
        return new Synonyms(
                groups.stream().map(group -> group.stream().map(Texts::terms).toList()).toList());
    }

    /// For each term of a query the phrases that may stand in its place.
    List<List<List<String>>> of(Iterable<String> query) {
        var terms = new ArrayList<String>();
        query.forEach(terms::add);
        var others = new ArrayList<List<List<String>>>();
        terms.forEach(term -> others.add(new ArrayList<>()));
        for (var group : groups) {
            for (var phrase : group) {
                for (int at : places(terms, phrase)) {
                    for (int i = at; i < at + phrase.size(); i++) {
                        others.get(i)
                                .addAll(group.stream().filter(o -> !o.equals(phrase)).toList());
                    }
                }
            }
        }
        return others;
    }

    private static List<Integer> places(List<String> terms, List<String> phrase) {
        var places = new ArrayList<Integer>();
        for (int at = 0; !phrase.isEmpty() && at + phrase.size() <= terms.size(); at++) {
            if (terms.subList(at, at + phrase.size()).equals(phrase)) {
                places.add(at);
            }
        }
        return places;
    }
}
