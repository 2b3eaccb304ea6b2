package io.takeroot.text.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Says which theme each group is.
final class Matching {
    private static final Comparator<Group> LARGEST_FIRST =
            Comparator.<Group>comparingInt(it -> -it.members().size())
                    .thenComparing(it -> it.members().getFirst());

    /// How many texts a group has from a theme.
    private record Overlap(int group, long theme, int texts) {}

    private Matching() {}

    static List<Group> unmatched(int[] groups) {
        return members(groups).values().stream()
                .map(it -> new Group(OptionalLong.empty(), it))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /// @param known the themes behind the first numbers of groups
    static List<Group> identified(int[] groups, long[] known) {
        return members(groups).entrySet().stream()
                .map(it -> new Group(theme(it.getKey(), known), it.getValue()))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static OptionalLong theme(int group, long[] known) {
        return group < known.length ? OptionalLong.of(known[group]) : OptionalLong.empty();
    }

    /// Each group is the theme with which it shares most texts, each theme once; held texts go
    /// where they are held.
    static List<Group> matched(int[] found, List<Filed> texts) {
        var groups = found.clone();
        var themes = themes(groups, texts);
        int next = Arrays.stream(groups).max().orElse(0) + 1;
        for (int text = 0; text < groups.length; text++) {
            var filed = texts.get(text);
            if (filed.held()) {
                var theme = filed.theme().orElseThrow();
                if (!themes.containsKey(theme)) {
                    themes.put(theme, next++);
                }
                groups[text] = themes.getOrDefault(theme, Mixture.NONE);
            }
        }
        var named = new HashMap<Integer, Long>();
        themes.forEach((theme, group) -> named.put(group, theme));
        return members(groups).entrySet().stream()
                .map(it -> new Group(theme(it.getKey(), named), it.getValue()))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static OptionalLong theme(int group, Map<Integer, Long> named) {
        var theme = named.get(group);
        return theme == null ? OptionalLong.empty() : OptionalLong.of(theme);
    }

    /// The group that each theme has become: the one that shares most texts with it.
    static Map<Long, Integer> themes(int[] groups, List<Filed> texts) {
        var themes = new TreeMap<Long, Integer>();
        var taken = new HashSet<Integer>();
        for (var overlap : overlaps(groups, texts)) {
            if (!themes.containsKey(overlap.theme()) && taken.add(overlap.group())) {
                themes.put(overlap.theme(), overlap.group());
            }
        }
        return themes;
    }

    /// The greatest first.
    private static List<Overlap> overlaps(int[] groups, List<Filed> texts) {
        var counts = new TreeMap<Integer, Map<Long, Integer>>();
        for (int text = 0; text < groups.length; text++) {
            int group = groups[text];
            if (group != Mixture.NONE) {
                var ofGroup = counts.computeIfAbsent(group, it -> new TreeMap<>());
                texts.get(text).theme().ifPresent(it -> ofGroup.merge(it, 1, Integer::sum));
            }
        }
        var overlaps = new ArrayList<Overlap>();
        counts.forEach(
                (group, shared) ->
                        shared.forEach(
                                (theme, count) -> overlaps.add(new Overlap(group, theme, count))));
        overlaps.sort(Comparator.comparingInt(Overlap::texts).reversed());
        return overlaps;
    }

    private static Map<Integer, List<Integer>> members(int[] groups) {
        var members = new TreeMap<Integer, List<Integer>>();
        for (int text = 0; text < groups.length; text++) {
            if (groups[text] != Mixture.NONE) {
                members.computeIfAbsent(groups[text], it -> new ArrayList<>()).add(text);
            }
        }
        return members;
    }
}
