package io.takeroot.metrictrees.web;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrictrees.MetricTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/// What was typed into the form of a tree.
record TreeForm(MultiValueMap<String, String> typed) {
    String text(String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("").strip();
    }

    List<TreeFormView.Row> rows() {
        int count = all("metric").size();
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                new TreeFormView.Row(
                                        i + 1,
                                        at("metric", i),
                                        at("drives", i),
                                        at("lag", i),
                                        at("formula", i)))
                .filter(row -> !row.metric().isEmpty())
                .toList();
    }

    private List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    private String at(String name, int row) {
        return row < all(name).size() ? all(name).get(row).strip() : "";
    }

    /// @throws Failure with every problem of the entry
    MetricTree tree(Slug key, MetricTree before) {
        var problems = new ArrayList<Problem>();
        if (text("title").isEmpty()) {
            problems.add(Problem.of("MISSING_FIELD", "the tree has no title; give it one"));
        }
        var lines = rows().stream().map(row -> line(row, before, problems)).toList();
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        return new MetricTree(
                key,
                text("title"),
                Slug.isSlug(text("root")) ? Slug.of(text("root")) : before.root(),
                text("each").equals("product"),
                grain(text("grain")),
                lines);
    }

    private static MetricTree.Line line(
            TreeFormView.Row row, MetricTree before, List<Problem> problems) {
        if (row.formula().isEmpty() == row.drives().isEmpty()) {
            problems.add(
                    Problem.of(
                            "TREE_NODE_UNCLEAR",
                            "line "
                                    + row.number()
                                    + " says either which metric follows or what it is worked out"
                                    + " from; fill in one of the two"));
        }
        if (!row.lag().matches("\\d{0,2}")) {
            problems.add(
                    Problem.of(
                            "WRONG_VALUE",
                            "line "
                                    + row.number()
                                    + " has '"
                                    + row.lag()
                                    + "' as lag; a whole number of periods is expected"));
        }
        var metric = slug(row.metric()).orElse(before.root());
        return new MetricTree.Line(
                metric,
                Optional.of(row.formula()).filter(text -> !text.isEmpty()),
                slug(row.drives()),
                row.lag().matches("\\d{1,2}") ? Integer.parseInt(row.lag()) : 0,
                sliceBefore(metric, before));
    }

    /// The form has no field for slices; what a file said of one stays.
    private static Slice sliceBefore(Slug metric, MetricTree before) {
        return before.lines().stream()
                .filter(line -> line.metric().equals(metric))
                .map(MetricTree.Line::slice)
                .findFirst()
                .orElse(Slice.ALL);
    }

    static Grain grain(String word) {
        return Arrays.stream(Grain.values())
                .filter(grain -> word(grain).equals(word))
                .findFirst()
                .orElse(Grain.MONTH);
    }

    static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Slug> slug(String text) {
        return Slug.isSlug(text) ? Optional.of(Slug.of(text)) : Optional.empty();
    }
}
