package io.takeroot.library.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Slug;
import io.takeroot.library.Asset;
import io.takeroot.library.AssetSearch;
import io.takeroot.library.AssetType;
import io.takeroot.library.Assets;
import io.takeroot.library.Audience;
import io.takeroot.library.FieldUses;
import io.takeroot.ui.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the library's list.
@Component
class LibraryViews {
    static final int DAYS = 90;
    private static final int PAGE = 50;
    private static final int FEW = 2;

    private final Assets assets;
    private final FieldUses uses;
    private final Groundwork groundwork;
    private final LibraryWords words;

    LibraryViews(Assets assets, FieldUses uses, Groundwork groundwork, LibraryWords words) {
        this.assets = assets;
        this.uses = uses;
        this.groundwork = groundwork;
        this.words = words;
    }

    LibraryView list(LibraryFilter filter, boolean writes) {
        var search = filter.search(writes);
        var found = assets.find(search);
        int last = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.min(filter.number(), last);
        var shown = found.stream().skip((long) (page - 1) * PAGE).limit(PAGE).toList();
        return new LibraryView(
                chips(search.competitor()),
                search.find(),
                filters(search, writes),
                assets.find(AssetSearch.all(writes)).size(),
                words.formats().count(found.size(), "asset", "assets"),
                lines(shown),
                writes,
                assets.due(words.today()).size(),
                filter.url("/library.csv", 1),
                page > 1 ? filter.url("/library", page - 1) : "",
                page < last ? filter.url("/library", page + 1) : "");
    }

    private List<LibraryView.Line> lines(List<Asset> shown) {
        var used = uses.uses(shown.stream().map(Asset::key).toList(), uses.last(DAYS));
        return shown.stream().map(asset -> line(asset, used)).toList();
    }

    private LibraryView.Line line(Asset asset, Map<Slug, FieldUses.AssetUse> used) {
        var standing = words.standing(asset);
        var use = used.getOrDefault(asset.key(), new FieldUses.AssetUse(0, 0));
        return new LibraryView.Line(
                asset.path(),
                asset.title(),
                asset.summary(),
                asset.type().title(),
                few(words.titles(FoundationKind.PRODUCT, asset.subjects().products())),
                standing.tone(),
                standing.words(),
                uses.isKnownWho()
                        ? words.formats().count(use.people(), "person", "people")
                        : words.formats().count(use.uses(), "use", "uses"));
    }

    private static String few(List<String> titles) {
        return titles.size() <= FEW
                ? String.join(", ", titles)
                : String.join(", ", titles.subList(0, FEW))
                        + " and "
                        + (titles.size() - FEW)
                        + " more";
    }

    /// Competitors with something to read; the one battlecard of a competitor is a tap away.
    private List<LibraryView.Chip> chips(String chosen) {
        var chips = new ArrayList<LibraryView.Chip>();
        for (var competitor : groundwork.foundations(FoundationKind.COMPETITOR)) {
            var key = competitor.id().key();
            var about =
                    assets.published().stream()
                            .filter(it -> it.subjects().competitors().contains(key))
                            .toList();
            if (!about.isEmpty()) {
                chips.add(chip(competitor, about, chosen));
            }
        }
        return chips;
    }

    private static LibraryView.Chip chip(Foundation competitor, List<Asset> about, String chosen) {
        var key = competitor.id().key().value();
        var cards = about.stream().filter(it -> it.type() == AssetType.BATTLECARD).toList();
        return cards.size() == 1
                ? new LibraryView.Chip(competitor.title(), cards.getFirst().path(), "card", false)
                : new LibraryView.Chip(
                        competitor.title(),
                        "/library?competitor=" + key,
                        about.size() + (about.size() == 1 ? " asset" : " assets"),
                        key.equals(chosen));
    }

    private List<Field> filters(AssetSearch search, boolean writes) {
        var filters = new ArrayList<Field>();
        filters.add(
                choice(
                        "type",
                        "Type",
                        search.type(),
                        Arrays.stream(AssetType.values())
                                .map(it -> new Field.Choice(it.word(), it.title()))));
        filters.add(
                choice("product", "Product", search.product(), choices(FoundationKind.PRODUCT)));
        filters.add(
                choice(
                        "competitor",
                        "Competitor",
                        search.competitor(),
                        choices(FoundationKind.COMPETITOR)));
        filters.add(
                choice(
                        "audience",
                        "For",
                        search.audience(),
                        Arrays.stream(Audience.values())
                                .map(it -> new Field.Choice(it.word(), it.title()))));
        if (writes) {
            filters.add(choice("standing", "State", search.standing(), standings()));
        }
        return filters;
    }

    private static Stream<Field.Choice> standings() {
        return Stream.of(
                new Field.Choice("published", "Published"),
                new Field.Choice("draft", "With unpublished words"),
                new Field.Choice("due", "Review due"));
    }

    private Stream<Field.Choice> choices(FoundationKind kind) {
        return groundwork.foundations(kind).stream()
                .map(it -> new Field.Choice(it.id().key().value(), it.title()));
    }

    private static Field choice(
            String name, String label, String chosen, Stream<Field.Choice> choices) {
        return Field.choice(
                name,
                label,
                chosen,
                Stream.concat(Stream.of(new Field.Choice("", "All")), choices).toList());
    }
}
