package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationField;
import io.takeroot.groundwork.FoundationField.Form;
import io.takeroot.groundwork.FoundationField.Need;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.FoundationState;
import io.takeroot.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// What the form of a foundation holds, as typed.
///
/// @param seen how the foundation stood when the form was opened; empty for a new one
/// @param values by the name of the field; one without a value has an empty list
record FoundationForm(FoundationKind kind, String seen, Map<String, List<String>> values) {
    static final String TITLE = "title";
    static final String OWNER = "owner";
    static final String STATE = "state";
    static final String REVIEW_BY = "review_by";
    private static final int LONGEST_TITLE = 200;

    FoundationForm {
        values = Map.copyOf(values);
    }

    /// As it was sent.
    static FoundationForm sent(FoundationKind kind, MultiValueMap<String, String> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        common(kind).forEach(name -> values.put(name, given(parameters, name)));
        for (var field : kind.fields()) {
            var given = given(parameters, field.name());
            values.put(
                    field.name(),
                    field.form() instanceof Form.Conditions
                            ? given.stream().flatMap(String::lines).toList()
                            : given);
        }
        var seen = Optional.ofNullable(parameters.getFirst("seen")).orElse("");
        return new FoundationForm(kind, seen, values);
    }

    private static List<String> given(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).orElse(List.of()).stream()
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    static FoundationForm of(Foundation foundation, String seen) {
        var values = new LinkedHashMap<>(foundation.values());
        values.put(TITLE, List.of(foundation.title()));
        values.put(OWNER, foundation.owner().stream().toList());
        values.put(STATE, List.of(foundation.state().word()));
        values.put(REVIEW_BY, foundation.reviewBy().map(LocalDate::toString).stream().toList());
        return new FoundationForm(foundation.id().kind(), seen, values);
    }

    /// A claim is its sentence: it has no title beside it.
    static List<String> common(FoundationKind kind) {
        return kind == FoundationKind.CLAIM
                ? List.of(OWNER, STATE, REVIEW_BY)
                : List.of(TITLE, OWNER, STATE, REVIEW_BY);
    }

    FoundationForm with(String name, List<String> value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new FoundationForm(kind, seen, changed);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /// What a new foundation is called by.
    String name() {
        var title = kind == FoundationKind.CLAIM ? first("text") : first(TITLE);
        return title.length() <= 60 ? title : title.substring(0, 60);
    }

    boolean isNeeded(FoundationField field) {
        return field.need() == Need.ALWAYS
                || (field.need() == Need.ONCE_WRITTEN
                        && !first(STATE).equals(FoundationState.MISSING.word()));
    }

    /// What is wrong, each with the name of its field as the place.
    List<Problem> problems() {
        var needed =
                kind.fields().stream()
                        .filter(field -> isNeeded(field) && all(field.name()).isEmpty())
                        .map(field -> missing(field.name(), field.label()));
        var problems = new ArrayList<Problem>();
        if (kind != FoundationKind.CLAIM && first(TITLE).isEmpty()) {
            problems.add(missing(TITLE, "Title"));
        }
        if (first(TITLE).length() > LONGEST_TITLE) {
            problems.add(
                    new Problem(
                            "WRONG_VALUE",
                            TITLE,
                            "A title has at most " + LONGEST_TITLE + " characters."));
        }
        if (first(STATE).equals(FoundationState.AGREED.word()) && first(REVIEW_BY).isEmpty()) {
            problems.add(
                    new Problem(
                            "MISSING_FIELD",
                            REVIEW_BY,
                            "Say until when it holds; what is agreed without an end never goes stale."));
        }
        return Stream.concat(problems.stream(), needed).toList();
    }

    private static Problem missing(String name, String label) {
        return new Problem("MISSING_FIELD", name, label + " is needed.");
    }
}
