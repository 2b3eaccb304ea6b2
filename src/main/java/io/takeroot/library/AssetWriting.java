package io.takeroot.library;

import io.takeroot.workspace.Node;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes what people typed into the body of a definition.
final class AssetWriting {
    private static final Set<String> LISTS =
            Set.of(
                    "products",
                    "competitors",
                    "personas",
                    "segments",
                    "why_we_win",
                    "why_we_lose",
                    "landmines",
                    "proof");

    private AssetWriting() {}

    static Node.Mapping edited(Optional<Node.Mapping> before, AssetWords words, AssetState state) {
        var body = before.orElseGet(() -> Node.mapping(Map.of()));
        for (var entry : words.values().entrySet()) {
            body = with(body, entry.getKey(), entry.getValue());
        }
        body =
                words.objections().isEmpty()
                        ? body.without("objections")
                        : body.with("objections", objections(words.objections()));
        return body.with(AssetText.STATE, Node.text(state.word()));
    }

    private static Node.Mapping with(Node.Mapping body, String name, List<String> values) {
        if (values.isEmpty()) {
            return body.without(name);
        }
        return body.with(
                name,
                LISTS.contains(name) ? Node.texts(values) : Node.text(String.join("\n", values)));
    }

    private static Node objections(List<Objection> objections) {
        return new Node.Sequence(
                objections.stream().<Node>map(AssetWriting::objection).toList(), "");
    }

    private static Node objection(Objection objection) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("objection", Node.text(objection.words()));
        fields.put("answer", Node.texts(objection.answer()));
        return Node.mapping(fields);
    }

    /// The same words, as far as they have come now.
    static Node.Mapping moved(Node.Mapping body, AssetState state, Optional<LocalDate> reviewBy) {
        var moved = body.with(AssetText.STATE, Node.text(state.word()));
        return reviewBy.map(day -> moved.with(AssetText.REVIEW_BY, Node.text(day.toString())))
                .orElse(moved);
    }
}
