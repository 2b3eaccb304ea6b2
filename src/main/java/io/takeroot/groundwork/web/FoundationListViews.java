package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationField;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes the lists of foundations.
@Component
class FoundationListViews {
    private static final int EXCERPT = 140;
    private static final int FEW = 3;

    private final Groundwork groundwork;
    private final FoundationWords words;

    FoundationListViews(Groundwork groundwork, FoundationWords words) {
        this.groundwork = groundwork;
        this.words = words;
    }

    FoundationListView list(FoundationKind kind, FoundationFilter filter, boolean changeable) {
        var url = "/groundwork/" + kind.word();
        return new FoundationListView(
                kind.title(),
                kind.plural(),
                kind.meaning(),
                url,
                url + ".csv",
                changeable ? "/groundwork/new/" + kind.word() : "",
                filter.find(),
                List.of(
                        FilterFields.products(
                                filter.product(), groundwork.foundations(FoundationKind.PRODUCT)),
                        FilterFields.owners(filter.owner(), words.owners()),
                        FilterFields.states(filter.state())),
                groundwork.foundations(kind).size(),
                chosen(kind, filter).stream().map(this::line).toList());
    }

    List<Foundation> chosen(FoundationKind kind, FoundationFilter filter) {
        return groundwork.foundations(kind).stream()
                .filter(it -> filter.takes(it, words.today()))
                .toList();
    }

    private FoundationListView.Line line(Foundation foundation) {
        var state = words.state(foundation);
        return new FoundationListView.Line(
                foundation.id().url(),
                foundation.title(),
                excerpt(foundation),
                products(foundation),
                foundation.owner().orElse(""),
                FoundationWords.tone(state),
                state.title(),
                foundation.reviewBy().map(words.formats()::date).orElse(""));
    }

    /// How its first words of some length begin, unless the title says them already.
    private static String excerpt(Foundation foundation) {
        return foundation.id().kind().fields().stream()
                .filter(field -> field.form() instanceof FoundationField.Form.Prose)
                .map(field -> foundation.text(field.name()))
                .filter(text -> !text.isEmpty() && !text.equals(foundation.title()))
                .findFirst()
                .map(FoundationListViews::shortened)
                .orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= EXCERPT
                ? text
                : text.substring(0, text.lastIndexOf(' ', EXCERPT) + 1).strip() + "…";
    }

    private String products(Foundation foundation) {
        var titles = productTitles(foundation);
        return titles.size() <= FEW
                ? String.join(", ", titles)
                : String.join(", ", titles.subList(0, FEW))
                        + " and "
                        + (titles.size() - FEW)
                        + " more";
    }

    private List<String> productTitles(Foundation foundation) {
        return foundation.id().kind() == FoundationKind.PRODUCT
                ? List.of()
                : foundation.products().stream()
                        .map(this::product)
                        .flatMap(Optional::stream)
                        .map(Foundation::title)
                        .sorted()
                        .toList();
    }

    private Optional<Foundation> product(Slug key) {
        return groundwork.find(new FoundationId(FoundationKind.PRODUCT, key));
    }
}
