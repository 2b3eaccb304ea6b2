package io.takeroot.groundwork;

import io.takeroot.groundwork.FoundationField.Form;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Known;
import io.takeroot.workspace.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Holds a foundation against everything else that is known.
final class FoundationCheck {
    private final Definition definition;
    private final Known known;
    private final List<Problem> problems;

    private FoundationCheck(Definition definition, Known known, List<Problem> problems) {
        this.definition = definition;
        this.known = known;
        this.problems = problems;
    }

    static void check(Definition definition, Known known, List<Problem> problems) {
        int before = problems.size();
        var foundation = FoundationText.read(definition, problems);
        if (problems.size() > before) {
            return;
        }
        var check = new FoundationCheck(definition, known, problems);
        foundation.id().kind().fields().forEach(check::references);
        check.persona(foundation);
        check.dates(foundation);
    }

    private void references(FoundationField field) {
        if (field.form() instanceof Form.Reference(var kind, _)) {
            definition.fields(new ArrayList<>()).nodes(field.name()).stream()
                    .filter(Node.Text.class::isInstance)
                    .map(Node.Text.class::cast)
                    .filter(named -> !named.value().isBlank() && !isKnown(kind, named.value()))
                    .forEach(named -> unknown(kind, named));
        }
    }

    private boolean isKnown(FoundationKind kind, String key) {
        return Slug.isSlug(key) && known.find(kind.word(), Slug.of(key)).isPresent();
    }

    private void unknown(FoundationKind kind, Node.Text named) {
        var there =
                known.all(kind.word()).stream()
                        .map(other -> other.key().value())
                        .sorted()
                        .collect(Collectors.joining(", "));
        problems.add(
                new Problem(
                        "UNKNOWN_FOUNDATION",
                        named.place(),
                        "%s %s names the %s '%s', which there is not; %s"
                                .formatted(
                                        definition.kind(),
                                        definition.key(),
                                        kind.words(),
                                        named.value(),
                                        there.isEmpty()
                                                ? "define it first"
                                                : "there are " + there)));
    }

    private void persona(Foundation foundation) {
        if (foundation.text(FoundationFields.TYPE).equals(FoundationFields.VALUE_PROPOSITION)
                && foundation.reference(FoundationKind.PERSONA).isEmpty()) {
            problems.add(
                    new Problem(
                            "MISSING_FIELD",
                            definition.place(),
                            "message %s is a value proposition but names no 'persona'; say to whom it speaks"
                                    .formatted(definition.key())));
        }
    }

    private void dates(Foundation foundation) {
        var agreed = foundation.agreedOn().orElse(LocalDate.MIN);
        if (foundation.reviewBy().filter(day -> day.isBefore(agreed)).isPresent()) {
            problems.add(
                    new Problem(
                            "WRONG_VALUE",
                            definition.fields(new ArrayList<>()).place(FoundationText.REVIEW_BY),
                            "the review date of %s %s lies before the day on which it was agreed; choose a later one"
                                    .formatted(definition.kind(), definition.key())));
        }
    }
}
