package io.takeroot.workspace;

import io.takeroot.kernel.Slug;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// All definitions at one step of their history.
///
/// @param revision the last step; -1 where nothing was read yet
/// @param byName by kind and key
/// @param steps the last step of each kind
record Snapshot(long revision, NavigableMap<Named, Definition> byName, Map<String, Long> steps)
        implements Known {
    static final Snapshot UNREAD = new Snapshot(-1, new TreeMap<>(), Map.of());

    private static final Slug FIRST = Slug.of("0");

    record Named(String kind, Slug key) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            int kinds = kind.compareTo(other.kind);
            return kinds == 0 ? key.compareTo(other.key) : kinds;
        }
    }

    static Snapshot of(Collection<Definition> definitions, Map<String, Long> steps) {
        var byName = new TreeMap<Named, Definition>();
        definitions.forEach(d -> byName.put(new Named(d.kind(), d.key()), d));
        return new Snapshot(
                steps.values().stream().mapToLong(step -> step).max().orElse(0), byName, steps);
    }

    boolean isUnread() {
        return revision < 0;
    }

    @Override
    public Collection<Definition> all(String kind) {
        return byName.subMap(new Named(kind, FIRST), true, new Named(kind + "\0", FIRST), false)
                .values();
    }

    @Override
    public Optional<Definition> find(String kind, Slug key) {
        return Optional.ofNullable(byName.get(new Named(kind, key)));
    }

    /// The last step of any of these kinds.
    long revision(Collection<String> kinds) {
        return kinds.stream().mapToLong(kind -> steps.getOrDefault(kind, 0L)).max().orElse(0);
    }

    /// As it would be with these put in.
    Snapshot with(List<Definition> definitions) {
        var all = new TreeMap<>(byName);
        definitions.forEach(d -> all.put(new Named(d.kind(), d.key()), d));
        return holding(all);
    }

    /// As it would be with these only.
    Snapshot holding(NavigableMap<Named, Definition> definitions) {
        return new Snapshot(-1, definitions, steps);
    }

    /// One definition after a later step.
    ///
    /// @param definition empty where it was removed
    record Step(long number, Named name, Optional<Definition> definition) {}

    /// As it is after later steps, the earliest first.
    Snapshot after(List<Step> later) {
        var all = new TreeMap<>(byName);
        var last = new HashMap<>(steps);
        long latest = revision;
        for (var step : later) {
            step.definition()
                    .ifPresentOrElse(
                            definition -> all.put(step.name(), definition),
                            () -> all.remove(step.name()));
            last.merge(step.name().kind(), step.number(), Math::max);
            latest = Math.max(latest, step.number());
        }
        return new Snapshot(latest, all, Collections.unmodifiableMap(last));
    }
}
