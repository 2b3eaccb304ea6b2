package io.takeroot.intelligence;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How deals ended, by what they are cut by, and for which reasons.
///
/// @param all over all records
/// @param groups those with the most records first
/// @param reasons those given most often first; a record counts for each of its reasons
public record WinLossReport(Group all, List<Group> groups, List<Group> reasons) {
    /// Records of one name.
    ///
    /// @param name a key; empty for records that name none
    public record Group(String name, Map<Ending, Integer> endings) {
        public Group {
            endings = Map.copyOf(endings);
        }

        public int count(Ending ending) {
            return endings.getOrDefault(ending, 0);
        }

        public int records() {
            return endings.values().stream().mapToInt(Integer::intValue).sum();
        }

        /// Empty when there are too few records to say.
        public Optional<WinShare> share() {
            return WinShare.of(count(Ending.WON), records());
        }

        /// Against all records that are not of this group; empty when either are too few.
        public Optional<WinShare.Difference> against(Group all) {
            var others =
                    WinShare.of(
                            all.count(Ending.WON) - count(Ending.WON), all.records() - records());
            return share().flatMap(own -> others.map(own::minus));
        }
    }

    static WinLossReport of(List<WinLossStore.Count> counts, List<WinLossStore.Count> reasons) {
        var all = new EnumMap<Ending, Integer>(Ending.class);
        counts.forEach(it -> all.merge(it.ending(), it.records(), Integer::sum));
        return new WinLossReport(new Group("", all), grouped(counts), grouped(reasons));
    }

    private static List<Group> grouped(List<WinLossStore.Count> counts) {
        var byName = new HashMap<String, Map<Ending, Integer>>();
        counts.forEach(
                it ->
                        byName.computeIfAbsent(it.name(), any -> new EnumMap<>(Ending.class))
                                .put(it.ending(), it.records()));
        return byName.entrySet().stream()
                .map(it -> new Group(it.getKey(), it.getValue()))
                .sorted(
                        Comparator.comparingInt(Group::records)
                                .reversed()
                                .thenComparing(Group::name))
                .toList();
    }
}
