package io.takeroot.workspace;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Definitions as YAML text, both ways. Values stay as written: `007`, `no` and `1e3` are not
/// interpreted.
final class DefinitionText {
    private static final int DEEPEST = 40;

    private final String fileName;
    private final List<Problem> problems = new ArrayList<>();

    private DefinitionText(String fileName) {
        this.fileName = fileName;
    }

    /// Reads all documents of a file; throws a Failure with every problem found.
    static List<Definition> parse(String yaml, String fileName) {
        var text = new DefinitionText(fileName);
        var found = text.definitions(yaml);
        if (!text.problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, text.problems);
        }
        return found;
    }

    /// One definition in a stable form: kind and key first, then its fields in their order.
    static String write(Definition definition) {
        var all = new LinkedHashMap<String, Object>();
        all.put("kind", definition.kind());
        all.put("key", definition.key().value());
        definition.body().fields().forEach((name, node) -> all.put(name, plain(node)));
        return yaml(all);
    }

    /// One piece in the same form; a single value as it is.
    static String write(Node node) {
        return node instanceof Node.Text(String value, String ignored)
                ? value
                : yaml(plain(node)).strip();
    }

    private static String yaml(Object plain) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(plain);
    }

    private List<Definition> definitions(String yaml) {
        var found = new ArrayList<Definition>();
        try {
            for (var document : new Yaml(new LoaderOptions()).composeAll(new StringReader(yaml))) {
                if (document instanceof MappingNode mapping) {
                    definition(mapping(mapping, 0), found);
                } else if (!(document instanceof ScalarNode scalar
                        && scalar.getValue().isEmpty())) {
                    problem(
                            "WRONG_SHAPE",
                            place(document),
                            "a definition with 'kind:' and 'key:' is expected here");
                }
            }
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            problem(
                    "NOT_YAML",
                    fileName + ":" + (mark == null ? 1 : mark.getLine() + 1),
                    "this is not YAML: "
                            + e.getProblem()
                            + "; check indentation, quotes and colons");
        } catch (YAMLException e) {
            problem("NOT_YAML", fileName, "this is not YAML: " + firstLine(e.getMessage()));
        }
        return found;
    }

    private void definition(Node.Mapping mapping, List<Definition> found) {
        int before = problems.size();
        var fields = new Fields(mapping, "this definition", problems);
        var kind = fields.text("kind");
        var key = fields.slug("key");
        if (problems.size() == before) {
            found.add(new Definition(kind, key, mapping.without("kind").without("key")));
        }
    }

    private Node node(org.yaml.snakeyaml.nodes.Node node, int depth) {
        if (depth > DEEPEST) {
            problem("WRONG_SHAPE", place(node), "nested deeper than " + DEEPEST + " levels");
            return new Node.Text("", place(node));
        }
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, depth + 1);
            case SequenceNode sequence ->
                    new Node.Sequence(
                            sequence.getValue().stream().map(n -> node(n, depth + 1)).toList(),
                            place(node));
            case ScalarNode scalar -> new Node.Text(scalar.getValue(), place(node));
            default -> new Node.Text("", place(node));
        };
    }

    private Node.Mapping mapping(MappingNode mapping, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                problem("WRONG_SHAPE", place(entry.getKeyNode()), "a field's name is plain text");
            } else if (fields.containsKey(name.getValue())) {
                problem(
                        "DUPLICATE_FIELD",
                        place(name),
                        "'" + name.getValue() + "' stands here twice; keep one");
            } else {
                fields.put(name.getValue(), node(entry.getValueNode(), depth));
            }
        }
        return new Node.Mapping(fields, place(mapping));
    }

    private String place(org.yaml.snakeyaml.nodes.@Nullable Node node) {
        return node == null ? fileName : fileName + ":" + (node.getStartMark().getLine() + 1);
    }

    private void problem(String code, String place, String message) {
        problems.add(new Problem(code, place, message));
    }

    private static Object plain(Node node) {
        return switch (node) {
            case Node.Text(String value, String ignored) -> value;
            case Node.Sequence(List<Node> items, String ignored) ->
                    items.stream().map(DefinitionText::plain).toList();
            case Node.Mapping(Map<String, Node> fields, String ignored) -> {
                var map = new LinkedHashMap<String, Object>();
                fields.forEach((name, inner) -> map.put(name, plain(inner)));
                yield map;
            }
        };
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
