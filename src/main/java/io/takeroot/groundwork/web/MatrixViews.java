package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Entry;
import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.FoundationState;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.groundwork.Part;
import io.takeroot.groundwork.Standing;
import io.takeroot.ui.Bullet;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the matrix of the groundwork.
@Component
class MatrixViews {
    static final List<FoundationState> BEST_FIRST =
            List.of(
                    FoundationState.AGREED,
                    FoundationState.STALE,
                    FoundationState.DRAFT,
                    FoundationState.MISSING);
    private static final List<FoundationState> WORST_FIRST = BEST_FIRST.reversed();

    private final Groundwork groundwork;
    private final FoundationWords words;
    private final Blanks blanks;

    MatrixViews(Groundwork groundwork, FoundationWords words, Blanks blanks) {
        this.groundwork = groundwork;
        this.words = words;
        this.blanks = blanks;
    }

    /// A product with its entries, those of the chosen owner, and of them those of the chosen
    /// state.
    private record Shown(
            Foundation product, List<Entry> all, List<Entry> owned, List<Entry> entries) {}

    MatrixView matrix(FoundationFilter filter, boolean changeable) {
        var products = groundwork.foundations(FoundationKind.PRODUCT);
        var chosen =
                products.stream()
                        .filter(it -> filter.takesProduct(it.id().key().value()))
                        .map(it -> shown(it, filter))
                        .toList();
        var shown = chosen.stream().filter(it -> !it.entries().isEmpty()).toList();
        var standing = Standing.of(chosen.stream().flatMap(it -> it.owned().stream()).toList());
        return new MatrixView(
                products.size(),
                List.of(
                        FilterFields.products(filter.product(), products),
                        FilterFields.owners(filter.owner(), words.owners()),
                        FilterFields.states(filter.state())),
                !filter.equals(FoundationFilter.NOTHING),
                BEST_FIRST.stream().map(state -> count(state, standing, filter)).toList(),
                words.share(standing),
                sentence(standing, chosen),
                kinds(),
                Arrays.stream(Part.values()).map(Part::title).toList(),
                shown.stream().map(it -> row(it, changeable)).toList(),
                changeable);
    }

    private Shown shown(Foundation product, FoundationFilter filter) {
        var all = groundwork.entries(product.id().key(), words.today());
        var owned = all.stream().filter(it -> filter.takesOwner(owner(it, product))).toList();
        return new Shown(
                product,
                all,
                owned,
                owned.stream().filter(entry -> filter.takesState(entry.state())).toList());
    }

    /// A blank is the concern of whoever owns the product.
    private static String owner(Entry entry, Foundation product) {
        return entry.foundation().orElse(product).owner().orElse("");
    }

    private static MatrixView.Count count(
            FoundationState state, Standing standing, FoundationFilter filter) {
        boolean chosen = filter.state().equals(state.word());
        return new MatrixView.Count(
                state.title(),
                FoundationWords.tone(state),
                Integer.toString(standing.count(state)),
                "/groundwork?product=%s&owner=%s&state=%s"
                        .formatted(
                                encoded(filter.product()),
                                encoded(filter.owner()),
                                chosen ? "" : state.word()));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /// How it stands, and where most is lacking.
    private String sentence(Standing standing, List<Shown> chosen) {
        if (standing.expected() == 0) {
            return "Nothing here fits what you asked for.";
        }
        var stated = FoundationWords.parts(standing) + ".";
        return chosen.stream()
                .max(Comparator.comparingInt(it -> lacking(Standing.of(it.owned()))))
                .filter(it -> chosen.size() > 1 && lacking(Standing.of(it.owned())) > 0)
                .map(
                        it ->
                                "%s %s lacks most: %s."
                                        .formatted(
                                                stated,
                                                it.product().title(),
                                                lacks(Standing.of(it.owned()))))
                .orElse(stated);
    }

    private static int lacking(Standing standing) {
        return standing.expected() - standing.count(FoundationState.AGREED);
    }

    private static String lacks(Standing standing) {
        var lacking = new ArrayList<String>();
        for (var state : WORST_FIRST) {
            if (state != FoundationState.AGREED && standing.count(state) > 0) {
                lacking.add(standing.count(state) + " " + state.word());
            }
        }
        return String.join(", ", lacking);
    }

    private List<MatrixView.Link> kinds() {
        return Arrays.stream(FoundationKind.values())
                .map(
                        kind ->
                                new MatrixView.Link(
                                        kind.plural(),
                                        "/groundwork/" + kind.word(),
                                        Integer.toString(groundwork.foundations(kind).size())))
                .toList();
    }

    private MatrixView.Row row(Shown shown, boolean changeable) {
        var product = shown.product();
        var standing = Standing.of(shown.all());
        var hint =
                Stream.of(product.text("line"), product.owner().orElse("No owner"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return new MatrixView.Row(
                product.id().url(),
                product.title(),
                String.join(", ", hint),
                Arrays.stream(Part.values()).map(part -> cell(part, shown, changeable)).toList(),
                words.share(standing),
                new Charts(words.formats(), ChartTheme.WEB)
                        .bullet(Bullet.withoutPace(standing.share().orElse(0.0), Tone.OK)),
                FoundationWords.parts(standing));
    }

    private MatrixView.Cell cell(Part part, Shown shown, boolean changeable) {
        var entries = shown.entries().stream().filter(entry -> entry.part() == part).toList();
        var items = new ArrayList<MatrixView.Item>();
        for (var state : BEST_FIRST) {
            var there =
                    entries.stream()
                            .filter(entry -> !entry.isBlank() && entry.state() == state)
                            .toList();
            if (!there.isEmpty()) {
                items.add(there(part, state, there, shown.product()));
            }
        }
        entries.stream()
                .filter(Entry::isBlank)
                .forEach(entry -> items.add(blank(entry, shown.product(), changeable)));
        return new MatrixView.Cell(part.title(), items);
    }

    private static MatrixView.Item there(
            Part part, FoundationState state, List<Entry> entries, Foundation product) {
        var only = entries.getFirst().foundation().orElseThrow();
        boolean single = entries.size() == 1;
        return new MatrixView.Item(
                single
                        ? only.id().url()
                        : "/groundwork/%s?product=%s&part=%s&state=%s"
                                .formatted(
                                        part.kind().word(),
                                        product.id().key(),
                                        part.word(),
                                        state.word()),
                FoundationWords.tone(state),
                single ? state.title() : entries.size() + " " + state.word(),
                single
                        ? part.words() + " " + only.title()
                        : part.title() + " of " + product.title(),
                "");
    }

    private MatrixView.Item blank(Entry entry, Foundation product, boolean changeable) {
        return new MatrixView.Item(
                changeable ? blanks.form(entry) : "",
                FoundationWords.tone(entry.state()),
                entry.state().title(),
                blanks.title(entry) + " of " + product.title(),
                entry.persona().map(persona -> "for " + persona.title()).orElse(""));
    }
}
