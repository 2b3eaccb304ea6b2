package io.takeroot.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Joins two changes of the same definition, field by field and item by item.
///
/// What only one side changed is taken from that side. What both changed differently is a
/// [Difference]; the joined text then has yours, and must not be kept without asking.
final class Joining {
    /// Fields by which an item of a list is known again.
    private static final List<String> NAMES = List.of("key", "title", "metric", "name");

    private final List<Difference> differences = new ArrayList<>();

    /// @param body joined; to be kept only when there are no differences
    record Joined(Node.Mapping body, List<Difference> differences) {
        Joined {
            differences = List.copyOf(differences);
        }
    }

    static Joined join(Node.Mapping before, Node.Mapping theirs, Node.Mapping yours) {
        var joining = new Joining();
        var body = joining.mappings(before, theirs, yours, "");
        return new Joined(body, joining.differences);
    }

    private @Nullable Node node(
            @Nullable Node before, @Nullable Node theirs, @Nullable Node yours, String path) {
        if (same(theirs, yours) || same(before, theirs)) {
            return yours;
        }
        if (same(before, yours)) {
            return theirs;
        }
        if (theirs instanceof Node.Mapping them && yours instanceof Node.Mapping you) {
            var was = before instanceof Node.Mapping m ? m : Node.mapping(Map.of());
            return mappings(was, them, you, path);
        }
        if (theirs instanceof Node.Sequence them && yours instanceof Node.Sequence you) {
            var was = before instanceof Node.Sequence s ? s.items() : List.<Node>of();
            var joined = sequences(was, them.items(), you.items(), path);
            if (joined.isPresent()) {
                return new Node.Sequence(joined.get(), you.place());
            }
        }
        differences.add(new Difference(path, text(before), text(theirs), text(yours)));
        return yours;
    }

    private Node.Mapping mappings(
            Node.Mapping before, Node.Mapping theirs, Node.Mapping yours, String path) {
        var joined = new LinkedHashMap<String, Node>();
        for (var name : order(yours.fields().keySet(), theirs.fields().keySet())) {
            var node =
                    node(
                            before.fields().get(name),
                            theirs.fields().get(name),
                            yours.fields().get(name),
                            path.isEmpty() ? name : path + ", " + name);
            if (node != null) {
                joined.put(name, node);
            }
        }
        return new Node.Mapping(joined, yours.place());
    }

    /// Empty when the items cannot be told apart by a name.
    private Optional<List<Node>> sequences(
            List<Node> before, List<Node> theirs, List<Node> yours, String path) {
        var was = named(before);
        var them = named(theirs);
        var you = named(yours);
        if (was.isEmpty() || them.isEmpty() || you.isEmpty()) {
            return Optional.empty();
        }
        boolean youMoved = !sameOrder(was.get().keySet(), you.get().keySet());
        var names =
                youMoved
                        ? order(you.get().keySet(), them.get().keySet())
                        : order(them.get().keySet(), you.get().keySet());
        var joined = new ArrayList<Node>();
        for (var name : names) {
            var node =
                    node(
                            was.get().get(name),
                            them.get().get(name),
                            you.get().get(name),
                            path + ", " + name);
            if (node != null) {
                joined.add(node);
            }
        }
        return Optional.of(joined);
    }

    private static boolean sameOrder(Set<String> before, Set<String> after) {
        var kept = before.stream().filter(after::contains).toList();
        return kept.equals(after.stream().filter(before::contains).toList());
    }

    private static Set<String> order(Set<String> first, Set<String> then) {
        return Stream.concat(first.stream(), then.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Map<String, Node>> named(List<Node> items) {
        var named = new LinkedHashMap<String, Node>();
        for (var item : items) {
            var name = name(item);
            if (name.isEmpty() || named.put(name.get(), item) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }

    private static Optional<String> name(Node item) {
        return item instanceof Node.Mapping mapping
                ? NAMES.stream()
                        .map(mapping.fields()::get)
                        .filter(Objects::nonNull)
                        .map(Joining::text)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean same(@Nullable Node one, @Nullable Node other) {
        return (one == null) == (other == null) && text(one).equals(text(other));
    }

    private static String text(@Nullable Node node) {
        return node == null ? "" : DefinitionText.write(node);
    }
}
