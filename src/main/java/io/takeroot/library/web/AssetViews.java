package io.takeroot.library.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.kernel.Slug;
import io.takeroot.library.Asset;
import io.takeroot.library.AssetState;
import io.takeroot.library.Assets;
import io.takeroot.library.Audience;
import io.takeroot.library.Card;
import io.takeroot.library.CardClaims;
import io.takeroot.library.Keepers;
import io.takeroot.library.LibraryFiles;
import io.takeroot.ui.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes the page of an asset.
@Component
class AssetViews {
    /// For how many months what is published counts as fresh unless somebody says otherwise.
    static final int FRESH_MONTHS = 3;

    private static final int MOST_DEALS = 40;

    private final Assets assets;
    private final CardClaims claims;
    private final Keepers keepers;
    private final LibraryFiles files;
    private final Deals deals;
    private final People people;
    private final LibraryWords words;

    AssetViews(
            Assets assets,
            CardClaims claims,
            Keepers keepers,
            LibraryFiles files,
            Deals deals,
            People people,
            LibraryWords words) {
        this.assets = assets;
        this.claims = claims;
        this.keepers = keepers;
        this.files = files;
        this.deals = deals;
        this.people = people;
        this.words = words;
    }

    AssetView view(Asset asset, boolean writes) {
        var lines = ArticleLines.of(asset, claims, false);
        var standing = words.standing(asset);
        return new AssetView(
                asset.path(),
                asset.address(),
                asset.type().title(),
                asset.summary(),
                standing.tone(),
                standing.words(),
                fresh(asset),
                keeper(asset),
                writes ? drafts(asset) : List.of(),
                caution(lines.doubtful()),
                facts(asset),
                sections(asset, lines),
                objections(asset.card(), lines),
                asset.url(),
                file(asset),
                writes ? deeds(asset) : List.of(),
                choices(),
                writes,
                asset.isPublished() && asset.audience() == Audience.CUSTOMERS,
                asset.isPublished());
    }

    static List<AssetView.Section> sections(Asset asset, ArticleLines lines) {
        var card = asset.card();
        var sections = new ArrayList<AssetView.Section>();
        if (!card.overview().isEmpty()) {
            sections.add(
                    new AssetView.Section(
                            "Overview",
                            "overview",
                            false,
                            lines.lines(card.overview().lines().toList())));
        }
        add("Why we win", "wins", card.whyWeWin(), lines, sections);
        add("Why we lose", "losses", card.whyWeLose(), lines, sections);
        add("Landmines to lay", "landmines", card.landmines(), lines, sections);
        add("Proof", "proof", card.proof(), lines, sections);
        sections.addAll(lines.sections(asset.content()));
        return sections;
    }

    private static void add(
            String title,
            String id,
            List<String> written,
            ArticleLines lines,
            List<AssetView.Section> sections) {
        if (!written.isEmpty()) {
            sections.add(new AssetView.Section(title, id, true, lines.lines(written)));
        }
    }

    static List<AssetView.ObjectionView> objections(Card card, ArticleLines lines) {
        var views = new ArrayList<AssetView.ObjectionView>();
        for (var objection : card.objections()) {
            views.add(
                    new AssetView.ObjectionView(
                            views.size() + 1,
                            objection.words(),
                            lines.lines(objection.answer()),
                            lines.plain(objection.answer())));
        }
        return views;
    }

    private String fresh(Asset asset) {
        return asset.reviewBy()
                .map(
                        day ->
                                asset.isStaleOn(words.today())
                                        ? "Its review was due on %s."
                                                .formatted(words.formats().date(day))
                                        : "Checked; to be reviewed by %s."
                                                .formatted(words.formats().date(day)))
                .filter(_ -> asset.isPublished())
                .orElse("Nobody outside of marketing sees these words yet.");
    }

    private String keeper(Asset asset) {
        return keepers.of(asset)
                .map(
                        keeper ->
                                keeper.standsIn().isEmpty()
                                        ? keeper.name() + " keeps it true."
                                        : "%s keeps it true, as %s left."
                                                .formatted(keeper.name(), keeper.standsIn()))
                .orElse("Nobody keeps it true.");
    }

    private List<AssetView.Notice> drafts(Asset asset) {
        if (asset.isPublished() && assets.isBeingChanged(asset.key())) {
            var state = assets.latest(asset.key()).map(Asset::state).orElse(AssetState.DRAFT);
            return List.of(
                    new AssetView.Notice(
                            "Readers see the published version. A newer one is %s."
                                    .formatted(state == AssetState.DRAFT ? "a draft" : "reviewed"),
                            asset.path() + "?draft",
                            "Look at it"));
        }
        if (!asset.isPublished() && assets.published(asset.key()).isPresent()) {
            return List.of(
                    new AssetView.Notice(
                            "This is the newer version, which readers do not see yet.",
                            asset.path(),
                            "Look at what is published"));
        }
        return List.of();
    }

    private static String caution(long doubtful) {
        return doubtful == 0
                ? ""
                : doubtful == 1
                        ? "One of its claims has no fresh evidence, or something speaks against it."
                        : doubtful
                                + " of its claims have no fresh evidence, or something speaks against them.";
    }

    private List<AssetView.Fact> facts(Asset asset) {
        var facts = new ArrayList<AssetView.Fact>();
        about("Competitors", FoundationKind.COMPETITOR, asset.subjects().competitors(), facts);
        about("Products", FoundationKind.PRODUCT, asset.subjects().products(), facts);
        about("Personas", FoundationKind.PERSONA, asset.subjects().personas(), facts);
        about("Segments", FoundationKind.SEGMENT, asset.subjects().segments(), facts);
        facts.add(
                new AssetView.Fact(
                        "For", List.of(new AssetView.Link(asset.audience().title(), ""))));
        asset.owner()
                .ifPresent(
                        owner ->
                                facts.add(
                                        new AssetView.Fact(
                                                "Owner", List.of(new AssetView.Link(owner, "")))));
        asset.initiative()
                .ifPresent(
                        key ->
                                facts.add(
                                        new AssetView.Fact(
                                                "Initiative",
                                                List.of(
                                                        new AssetView.Link(
                                                                "Did it take root?",
                                                                "/initiatives/"
                                                                        + key
                                                                        + "/verdict")))));
        return facts;
    }

    private void about(
            String name, FoundationKind kind, List<Slug> keys, List<AssetView.Fact> facts) {
        if (!keys.isEmpty()) {
            facts.add(
                    new AssetView.Fact(
                            name,
                            keys.stream()
                                    .map(
                                            key ->
                                                    new AssetView.Link(
                                                            words.title(kind, key),
                                                            "/groundwork/"
                                                                    + kind.word()
                                                                    + "/"
                                                                    + key))
                                    .toList()));
        }
    }

    private List<AssetView.FileView> file(Asset asset) {
        return files.find(asset.file()).stream()
                .map(
                        file ->
                                new AssetView.FileView(
                                        asset.path() + "/file",
                                        file.name(),
                                        words.formats().bytes(file.size())))
                .toList();
    }

    private List<AssetView.Deed> deeds(Asset asset) {
        var seen = assets.version(asset.key());
        var until = words.today().plusMonths(FRESH_MONTHS).toString();
        if (asset.isPublished() && assets.isBeingChanged(asset.key())) {
            return List.of();
        }
        return List.of(
                switch (asset.state()) {
                    case DRAFT ->
                            new AssetView.Deed(
                                    asset.path() + "/review",
                                    "Are these words right?",
                                    "Whoever did not write them reads them and says so.",
                                    "I have read it: right",
                                    "",
                                    seen);
                    case REVIEWED ->
                            new AssetView.Deed(
                                    asset.path() + "/publication",
                                    "Let readers see it",
                                    "It counts as fresh until its review date.",
                                    "Publish",
                                    until,
                                    seen);
                    case PUBLISHED ->
                            new AssetView.Deed(
                                    asset.path() + "/verification",
                                    "Is it still true?",
                                    "Say so until the next review date; the words stay as they are.",
                                    "Still true",
                                    until,
                                    seen);
                });
    }

    /// Open deals, the reader's own first.
    private List<Field.Choice> choices() {
        var me = people.signedIn().map(Person::name).orElse("");
        return deals.matching("")
                .filter(deal -> !deal.outcome().isClosed())
                .sorted(Comparator.comparing((Deal deal) -> !me.equals(deal.seller())))
                .limit(MOST_DEALS)
                .map(deal -> new Field.Choice(deal.id(), deal.title()))
                .toList();
    }

    static Optional<Slug> key(String text) {
        return Optional.of(text).filter(Slug::isSlug).map(Slug::of);
    }
}
