package io.takeroot.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One piece of a definition as it stands in a file; every piece knows its place.
public sealed interface Node {
    /// Where it stands: `metrics.yaml:12`.
    String place();

    /// A single value, kept as written.
    record Text(String value, String place) implements Node {}

    record Sequence(List<Node> items, String place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// Named fields in the order of the file.
    record Mapping(Map<String, Node> fields, String place) implements Node {
        public Mapping {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /// A copy in which one field is set anew or added at the end.
        public Mapping with(String name, Node value) {
            var changed = new LinkedHashMap<>(fields);
            changed.put(name, value);
            return new Mapping(changed, place);
        }

        public Mapping without(String name) {
            var changed = new LinkedHashMap<>(fields);
            changed.remove(name);
            return new Mapping(changed, place);
        }
    }

    static Node text(String value) {
        return new Text(value, "");
    }

    static Node texts(List<String> values) {
        return new Sequence(values.stream().map(Node::text).toList(), "");
    }

    static Mapping mapping(Map<String, ? extends Node> fields) {
        return new Mapping(new LinkedHashMap<>(fields), "");
    }
}
