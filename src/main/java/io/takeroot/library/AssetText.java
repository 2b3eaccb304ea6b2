package io.takeroot.library;

import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Assets as definitions.
final class AssetText {
    static final String STATE = "state";
    static final String REVIEW_BY = "review_by";
    static final String FILE = "file";
    static final String URL = "url";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 100_000;

    private final Fields fields;

    private AssetText(Fields fields) {
        this.fields = fields;
    }

    /// A stored definition, which has passed its checks.
    static Asset stored(Definition definition) {
        return read(definition, new ArrayList<>());
    }

    /// Reads a definition; whoever calls must not use the asset when problems were added.
    static Asset read(Definition definition, List<Problem> problems) {
        return new AssetText(definition.fields(problems)).asset(definition.key());
    }

    private Asset asset(Slug key) {
        var type =
                one("type", AssetType::of, words(AssetType.values(), AssetType::word))
                        .orElse(AssetType.PAGE);
        var asset =
                new Asset(
                        key,
                        bounded("title", fields.text("title"), LONGEST_TITLE),
                        type,
                        text("summary"),
                        subjects(),
                        one("audience", Audience::of, words(Audience.values(), Audience::word))
                                .orElse(Audience.SELLERS),
                        filled("owner"),
                        filled("verifier"),
                        fields.day(REVIEW_BY),
                        one(STATE, AssetState::of, words(AssetState.values(), AssetState::word))
                                .orElse(AssetState.DRAFT),
                        fields.optionalSlug("initiative"),
                        card(),
                        bounded("content", text("content"), LONGEST_TEXT),
                        url(),
                        file());
        if (!fields.has("type")) {
            fields.text("type");
        }
        if (asset.isPublished() && asset.reviewBy().isEmpty()) {
            fields.problem(
                    "MISSING_FIELD",
                    fields.place(STATE),
                    "asset %s is published but has no 'review_by'; say until when it is true, such as review_by: 2026-06-30"
                            .formatted(key));
        }
        if (type != AssetType.BATTLECARD && !asset.card().isEmpty()) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place("type"),
                    "asset %s is no battlecard but has the parts of one; write its words into 'content'"
                            .formatted(key));
        }
        fields.unknownFieldsAreProblems();
        return asset;
    }

    private Asset.Subjects subjects() {
        return new Asset.Subjects(
                keys("products"), keys("competitors"), keys("personas"), keys("segments"));
    }

    private List<Slug> keys(String name) {
        return fields.texts(name).stream()
                .map(String::strip)
                .filter(
                        key -> {
                            boolean fits = Slug.isSlug(key);
                            if (!fits) {
                                fields.problem(
                                        "WRONG_VALUE",
                                        fields.place(name),
                                        "'%s' in '%s' is not a key: lower-case letters, digits, - and _ are expected"
                                                .formatted(key, name));
                            }
                            return fits;
                        })
                .map(Slug::of)
                .distinct()
                .toList();
    }

    private Card card() {
        var objections =
                fields.mappings("objections").stream()
                        .map(
                                each -> {
                                    var objection =
                                            new Objection(
                                                    each.text("objection"), each.texts("answer"));
                                    each.unknownFieldsAreProblems();
                                    return objection;
                                })
                        .toList();
        return new Card(
                bounded("overview", text("overview"), LONGEST_TEXT),
                fields.texts("why_we_win"),
                fields.texts("why_we_lose"),
                fields.texts("landmines"),
                objections,
                fields.texts("proof"));
    }

    /// Only an address of the web: anything else would run in the reader's browser.
    private String url() {
        var written = text(URL);
        if (!written.isEmpty() && !isWeb(written)) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place(URL),
                    "'%s' in 'url' is no address of the web; one like https://example.com/page is expected"
                            .formatted(written));
        }
        return written;
    }

    static boolean isWeb(String written) {
        try {
            var address = URI.create(written);
            var scheme =
                    Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String file() {
        var written = text(FILE);
        try {
            return written.isEmpty() ? "" : UUID.fromString(written).toString();
        } catch (IllegalArgumentException e) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place(FILE),
                    "'%s' in 'file' is no uploaded file; upload it on the asset's page"
                            .formatted(written));
            return "";
        }
    }

    private <T> Optional<T> one(String name, Function<String, Optional<T>> of, String expected) {
        var written = filled(name);
        var found = written.flatMap(of);
        if (written.isPresent() && found.isEmpty()) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place(name),
                    "'%s' in '%s' is none of %s; write one of these"
                            .formatted(written.get(), name, expected));
        }
        return found;
    }

    private static <T> String words(T[] all, Function<T, String> word) {
        return String.join(", ", Arrays.stream(all).map(word).toList());
    }

    private String bounded(String name, String text, int longest) {
        if (text.length() > longest) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place(name),
                    "'%s' has %,d characters; at most %,d are kept"
                            .formatted(name, text.length(), longest));
        }
        return text;
    }

    private String text(String name) {
        return filled(name).orElse("");
    }

    private Optional<String> filled(String name) {
        return fields.optionalText(name).map(String::strip).filter(text -> !text.isEmpty());
    }
}
