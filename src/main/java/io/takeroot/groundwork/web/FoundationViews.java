package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Entry;
import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationField;
import io.takeroot.groundwork.FoundationField.Form;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.FoundationState;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.groundwork.Part;
import io.takeroot.kernel.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes the page of one foundation.
@Component
class FoundationViews {
    /// A foundation is fresh for half a year unless somebody says otherwise.
    static final int FRESH_MONTHS = 6;

    private final Groundwork groundwork;
    private final FoundationWords words;
    private final Blanks blanks;

    FoundationViews(Groundwork groundwork, FoundationWords words, Blanks blanks) {
        this.groundwork = groundwork;
        this.words = words;
        this.blanks = blanks;
    }

    FoundationView view(Foundation foundation, boolean changeable) {
        var state = words.state(foundation);
        var url = foundation.id().url();
        boolean product = foundation.id().kind() == FoundationKind.PRODUCT;
        return new FoundationView(
                url,
                foundation.id().kind().title(),
                FoundationWords.tone(state),
                state.title(),
                words.standing(foundation),
                foundation.owner().orElse(""),
                lines(foundation),
                product ? parts(foundation, changeable) : related(foundation),
                product ? share(foundation.id().key()) : List.of(),
                changeable ? List.of(deed(foundation, state)) : List.of(),
                url + "/versions",
                "/comments?about=" + foundation.id(),
                foundation.id().kind() == FoundationKind.CLAIM
                        ? "/evidence?claim=" + foundation.id().key()
                        : "",
                changeable);
    }

    private List<FoundationView.Line> lines(Foundation foundation) {
        var lines = new ArrayList<FoundationView.Line>();
        for (var field : foundation.id().kind().fields()) {
            if (foundation.values().containsKey(field.name())) {
                lines.add(line(field, foundation));
            }
        }
        return lines;
    }

    private FoundationView.Line line(FoundationField field, Foundation foundation) {
        if (field.form() instanceof Form.Reference(var kind, _)) {
            return new FoundationView.Line(
                    field.label(),
                    "",
                    foundation.values().getOrDefault(field.name(), List.of()).stream()
                            .map(key -> new FoundationId(kind, Slug.of(key)))
                            .map(id -> new FoundationView.Link(title(id), id.url()))
                            .toList());
        }
        var text = foundation.text(field.name());
        return new FoundationView.Line(
                field.label(),
                field.form() instanceof Form.Choice ? FoundationWords.choice(text) : text,
                List.of());
    }

    private String title(FoundationId id) {
        return groundwork.find(id).map(Foundation::title).orElse(id.key().value());
    }

    /// Everything that names this one, and the other products that it belongs to.
    private List<FoundationView.Group> related(Foundation foundation) {
        var groups = new ArrayList<FoundationView.Group>();
        for (var kind : FoundationKind.values()) {
            var naming =
                    groundwork.foundations(kind).stream()
                            .filter(other -> names(other, foundation.id()))
                            .map(this::item)
                            .toList();
            if (!naming.isEmpty()) {
                groups.add(new FoundationView.Group(kind.plural(), naming));
            }
        }
        return groups;
    }

    private static boolean names(Foundation other, FoundationId id) {
        return other.id().kind().fields().stream()
                .filter(
                        field ->
                                field.form() instanceof Form.Reference(var kind, _)
                                        && kind == id.kind())
                .anyMatch(
                        field ->
                                other.values()
                                        .getOrDefault(field.name(), List.of())
                                        .contains(id.key().value()));
    }

    private FoundationView.Item item(Foundation foundation) {
        var state = words.state(foundation);
        return new FoundationView.Item(
                foundation.id().url(),
                foundation.title(),
                foundation.owner().orElse("No owner"),
                FoundationWords.tone(state),
                state.title());
    }

    /// What a product has and lacks, part by part.
    private List<FoundationView.Group> parts(Foundation product, boolean changeable) {
        var entries = groundwork.entries(product.id().key(), words.today());
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.PRODUCT)
                .map(
                        part ->
                                new FoundationView.Group(
                                        part.title(),
                                        entries.stream()
                                                .filter(entry -> entry.part() == part)
                                                .map(entry -> item(entry, changeable))
                                                .toList()))
                .toList();
    }

    private FoundationView.Item item(Entry entry, boolean changeable) {
        return entry.foundation()
                .map(this::item)
                .orElseGet(
                        () ->
                                new FoundationView.Item(
                                        changeable ? blanks.form(entry) : "",
                                        "No " + blanks.title(entry) + " yet",
                                        changeable ? "Write it" : "",
                                        FoundationWords.tone(entry.state()),
                                        entry.state().title()));
    }

    private List<FoundationView.Share> share(Slug product) {
        var standing = groundwork.standing(product, words.today());
        return List.of(
                new FoundationView.Share(words.share(standing), FoundationWords.parts(standing)));
    }

    private FoundationView.Deed deed(Foundation foundation, FoundationState state) {
        var until = words.today().plusMonths(FRESH_MONTHS).toString();
        var url = foundation.id().url();
        return switch (state) {
            case MISSING, DRAFT ->
                    new FoundationView.Deed(
                            url + "/agreement",
                            "Agree on it",
                            "From today on it counts, until the review date.",
                            "Agree",
                            until);
            case AGREED, STALE ->
                    new FoundationView.Deed(
                            url + "/review",
                            "Review it",
                            "You have read it and it still holds, until the new review date.",
                            "Mark reviewed",
                            until);
        };
    }
}
