package io.takeroot.library.web;

import io.takeroot.kernel.Problem;
import io.takeroot.library.Asset;
import io.takeroot.library.AssetType;
import io.takeroot.library.AssetWords;
import io.takeroot.library.Objection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// What the form of an asset holds, as typed.
///
/// @param seen how the asset stood when the form was opened; empty for a new one
/// @param values by field; lists are lines
record AssetForm(
        AssetType type, String seen, Map<String, List<String>> values, List<Objection> objections) {
    static final List<String> SUBJECTS = List.of("products", "competitors", "personas", "segments");
    static final List<String> CARD_LISTS =
            List.of("why_we_win", "why_we_lose", "landmines", "proof");
    private static final List<String> TEXTS =
            List.of(
                    "title",
                    "summary",
                    "audience",
                    "owner",
                    "verifier",
                    "review_by",
                    "initiative",
                    "overview",
                    "content",
                    "url");

    AssetForm {
        values = Map.copyOf(values);
        objections = List.copyOf(objections);
    }

    static AssetForm sent(AssetType type, MultiValueMap<String, String> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        TEXTS.forEach(name -> values.put(name, given(parameters, name)));
        SUBJECTS.forEach(name -> values.put(name, given(parameters, name)));
        CARD_LISTS.forEach(
                name ->
                        values.put(
                                name,
                                given(parameters, name).stream()
                                        .flatMap(AssetForm::lines)
                                        .toList()));
        return new AssetForm(
                type,
                Optional.ofNullable(parameters.getFirst("seen")).orElse(""),
                values,
                objections(parameters));
    }

    private static List<Objection> objections(MultiValueMap<String, String> parameters) {
        var words = parameters.getOrDefault("objection", List.of());
        var answers = parameters.getOrDefault("answer", List.of());
        var objections = new ArrayList<Objection>();
        for (int i = 0; i < Math.min(words.size(), answers.size()); i++) {
            if (!words.get(i).isBlank() || !answers.get(i).isBlank()) {
                objections.add(new Objection(words.get(i).strip(), lines(answers.get(i)).toList()));
            }
        }
        return objections;
    }

    private static java.util.stream.Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static List<String> given(MultiValueMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    static AssetForm of(Asset asset, String seen) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("title", List.of(asset.title()));
        values.put("summary", filled(asset.summary()));
        values.put("audience", List.of(asset.audience().word()));
        values.put("owner", asset.owner().stream().toList());
        values.put("verifier", asset.verifier().stream().toList());
        values.put("review_by", asset.reviewBy().map(Object::toString).stream().toList());
        values.put("initiative", asset.initiative().map(Object::toString).stream().toList());
        values.put("overview", filled(asset.card().overview()));
        values.put("content", filled(asset.content()));
        values.put("url", filled(asset.url()));
        values.put("why_we_win", asset.card().whyWeWin());
        values.put("why_we_lose", asset.card().whyWeLose());
        values.put("landmines", asset.card().landmines());
        values.put("proof", asset.card().proof());
        var subjects = asset.subjects();
        values.put("products", keys(subjects.products()));
        values.put("competitors", keys(subjects.competitors()));
        values.put("personas", keys(subjects.personas()));
        values.put("segments", keys(subjects.segments()));
        return new AssetForm(asset.type(), seen, values, asset.card().objections());
    }

    private static List<String> keys(List<io.takeroot.kernel.Slug> keys) {
        return keys.stream().map(io.takeroot.kernel.Slug::value).toList();
    }

    private static List<String> filled(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    AssetForm with(String name, List<String> value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new AssetForm(type, seen, changed, objections);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// One text; lists line by line.
    String text(String name) {
        return String.join("\n", all(name));
    }

    AssetWords words() {
        var all = new LinkedHashMap<>(values);
        all.put("type", List.of(type.word()));
        return new AssetWords(all, type == AssetType.BATTLECARD ? objections : List.of());
    }

    /// What is wrong, each with the name of its field as the place.
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (all("title").isEmpty()) {
            problems.add(new Problem("MISSING_FIELD", "title", "A title is needed."));
        }
        objections.stream()
                .filter(it -> it.words().isEmpty() || it.answer().isEmpty())
                .findFirst()
                .ifPresent(
                        _ ->
                                problems.add(
                                        new Problem(
                                                "MISSING_FIELD",
                                                "",
                                                "Each objection needs its words and an answer.")));
        return problems;
    }
}
