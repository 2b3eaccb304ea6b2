package io.takeroot.library;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Node;
import io.takeroot.workspace.Saved;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The content of the library: the front door to assets and their versions. Whoever reads through
/// it gets what is for them: an asset for others is not there.
@Component("libraryAssets")
public class Assets {
    private final Shelf shelf;
    private final Definitions definitions;
    private final Workspace workspace;
    private final AssetFollowers followers;

    Assets(Shelf shelf, Definitions definitions, Workspace workspace, AssetFollowers followers) {
        this.shelf = shelf;
        this.definitions = definitions;
        this.workspace = workspace;
        this.followers = followers;
    }

    /// What readers see of an asset; empty before it is published for the first time.
    public Optional<Asset> published(Slug key) {
        return shelf.find(key).flatMap(Shelf.Copy::published).filter(Reader.current()::maySee);
    }

    /// All that readers see, by title.
    public List<Asset> published() {
        var reader = Reader.current();
        return shelf.all().stream()
                .flatMap(copy -> copy.published().stream())
                .filter(reader::maySee)
                .toList();
    }

    /// The latest words of an asset, published or not.
    public Optional<Asset> latest(Slug key) {
        return shelf.find(key).map(Shelf.Copy::now).filter(Reader.current()::maySee);
    }

    /// An asset as somebody sees it: what is published, else, for those who may see drafts, what
    /// stands.
    public Optional<Asset> shown(Slug key, boolean drafts) {
        return shelf.find(key)
                .filter(copy -> drafts || copy.published().isPresent())
                .map(Shelf.Copy::shown)
                .filter(Reader.current()::maySee);
    }

    /// Whether the latest words differ from those that readers see.
    public boolean isBeingChanged(Slug key) {
        return shelf.find(key)
                .filter(copy -> copy.published().isPresent() && !copy.now().isPublished())
                .isPresent();
    }

    /// Those that are wanted, by title.
    public List<Asset> find(AssetSearch search) {
        var today = workspace.today();
        var reader = Reader.current();
        return shelf.all().stream()
                .filter(copy -> reader.maySee(copy.shown()) && search.takes(copy, today))
                .map(Shelf.Copy::shown)
                .toList();
    }

    /// @throws Failure USER when there is none, or none that may be seen
    public Asset require(Slug key, boolean drafts) {
        return shown(key, drafts).orElseThrow(() -> unknown(key));
    }

    /// Those that have words nobody has published yet, by title.
    public List<Asset> unpublished() {
        return shelf.all().stream()
                .map(Shelf.Copy::now)
                .filter(asset -> !asset.isPublished())
                .toList();
    }

    /// Published ones whose review is due by a day, the longest due first.
    public List<Asset> due(LocalDate by) {
        return published().stream()
                .filter(asset -> asset.reviewBy().filter(day -> !day.isAfter(by)).isPresent())
                .sorted(
                        java.util.Comparator.comparing(
                                        (Asset asset) -> asset.reviewBy().orElse(LocalDate.MAX))
                                .thenComparing(Asset::key))
                .toList();
    }

    /// Published ones that use a claim.
    public List<Asset> using(Slug claim) {
        return published().stream().filter(asset -> asset.claims().contains(claim)).toList();
    }

    /// A key for a new asset that no other has or had, made of its title.
    public Slug freshKey(String title) {
        var stem = Slug.from(title).value();
        var key = Slug.of(stem);
        for (int i = 2;
                AssetKind.isTaken(key) || !definitions.history(AssetKind.NAME, key).isEmpty();
                i++) {
            key = Slug.of(stem.substring(0, Math.min(stem.length(), 110)) + "-" + i);
        }
        return key;
    }

    /// Names how an asset stands now, for a form to send along; empty when it is not there.
    public String version(Slug key) {
        return definitions.version(AssetKind.NAME, key);
    }

    /// Keeps what a person wrote as a draft, joined with what others changed elsewhere in it;
    /// what is published stays as it is.
    ///
    /// @param seen the [#version] that the form began with; empty for something new
    /// @throws Failure USER with every problem that it has
    public Saved save(Slug key, AssetWords words, String seen, Actor actor) {
        var before = definitions.find(AssetKind.NAME, key).map(Definition::body);
        var edited =
                new Definition(
                        AssetKind.NAME, key, AssetWriting.edited(before, words, AssetState.DRAFT));
        return definitions.save(edited, seen, actor);
    }

    /// Puts a file to an asset, as a draft.
    public void attach(Slug key, LibraryFile file, Actor actor) {
        var now = definitions.find(AssetKind.NAME, key).orElseThrow(() -> unknown(key));
        var body =
                AssetWriting.moved(now.body(), AssetState.DRAFT, Optional.empty())
                        .with(AssetText.FILE, Node.text(file.id().toString()));
        definitions.save(new Definition(now.kind(), key, body), version(key), actor);
    }

    /// Says that the words are right; whoever wrote any of them since the last review may not.
    ///
    /// @param seen the [#version] that was read
    /// @throws Failure USER when it is no draft, changed since it was read, or one's own
    public void review(Slug key, String seen, Actor actor) {
        requireState(key, AssetState.DRAFT, "reviewed");
        if (Authors.sinceReview(definitions.history(AssetKind.NAME, key)).contains(actor.name())) {
            throw Failure.user(
                    "ASSET_OWN_REVIEW",
                    "You wrote some of these words. Somebody else has to read them; ask the verifier.");
        }
        move(key, AssetState.REVIEWED, Optional.empty(), seen, actor);
    }

    /// Lets readers see the words.
    ///
    /// @param reviewBy until when they count as fresh
    /// @throws Failure USER when nobody has reviewed them, or they changed since they were read
    public void publish(Slug key, LocalDate reviewBy, String seen, Actor actor) {
        requireState(key, AssetState.REVIEWED, "published");
        requireAhead(reviewBy);
        move(key, AssetState.PUBLISHED, Optional.of(reviewBy), seen, actor);
    }

    /// Says that what is published is still true, until a new review date.
    public void verify(Slug key, LocalDate reviewBy, String seen, Actor actor) {
        requireState(key, AssetState.PUBLISHED, "verified");
        requireAhead(reviewBy);
        move(key, AssetState.PUBLISHED, Optional.of(reviewBy), seen, actor);
    }

    private void requireState(Slug key, AssetState expected, String deed) {
        var state = shelf.find(key).orElseThrow(() -> unknown(key)).now().state();
        if (state != expected) {
            throw Failure.user(
                    "ASSET_STATE",
                    "It is %s; only what is %s can be %s. Load its page again."
                            .formatted(state.word(), expected.word(), deed));
        }
    }

    private void requireAhead(LocalDate reviewBy) {
        if (reviewBy.isBefore(workspace.today())) {
            throw Failure.user(
                    "WRONG_VALUE",
                    "The review date %s lies in the past. Choose a later day.".formatted(reviewBy));
        }
    }

    private void move(
            Slug key, AssetState state, Optional<LocalDate> reviewBy, String seen, Actor actor) {
        var now = definitions.find(AssetKind.NAME, key).orElseThrow(() -> unknown(key));
        var moved = AssetWriting.moved(now.body(), state, reviewBy);
        if (!version(key).equals(seen)) {
            throw changedMeanwhile();
        }
        var saved = definitions.save(new Definition(now.kind(), key, moved), seen, actor);
        if (!(saved instanceof Saved.Done(_, var others)) || !others.isEmpty()) {
            // Somebody was faster by a moment: what nobody read must not count as read.
            var draft = AssetWriting.moved(now.body(), AssetState.DRAFT, Optional.empty());
            definitions.apply(List.of(new Definition(now.kind(), key, draft)), actor);
            throw changedMeanwhile();
        }
    }

    private static Failure changedMeanwhile() {
        return Failure.user(
                "ASSET_CHANGED",
                "It was changed since you read it. Read it once more, then say so again.");
    }

    /// Takes an asset away; its versions stay, and any of them can be restored.
    public void remove(Slug key, Actor actor) {
        definitions.remove(AssetKind.NAME, key, actor);
        followers.follow(List.of(key), actor);
    }

    /// What an asset said over time, the latest first; also of one that was removed.
    public List<AssetVersion> versions(Slug key) {
        var changes = definitions.history(AssetKind.NAME, key).reversed();
        var versions = new ArrayList<AssetVersion>();
        for (var change : changes) {
            versions.add(
                    new AssetVersion(
                            versions.size() + 1,
                            change.definition().map(AssetText::stored),
                            change.at(),
                            change.by()));
        }
        return List.copyOf(versions.reversed());
    }

    /// Makes an asset say again what an earlier version said, as a draft.
    ///
    /// @throws Failure USER when there is no such version
    public void restore(Slug key, int number, Actor actor) {
        var changes = definitions.history(AssetKind.NAME, key).reversed();
        var body =
                Stream.of(number)
                        .filter(n -> n >= 1 && n <= changes.size())
                        .flatMap(n -> changes.get(n - 1).definition().stream())
                        .map(Definition::body)
                        .findFirst()
                        .orElseThrow(() -> unknown(key));
        var draft = AssetWriting.moved(body, AssetState.DRAFT, Optional.empty());
        definitions.apply(List.of(new Definition(AssetKind.NAME, key, draft)), actor);
    }

    /// The day that counts as today.
    public LocalDate today() {
        return workspace.today();
    }

    private static Failure unknown(Slug key) {
        return Failure.user(
                "UNKNOWN_ASSET",
                "There is no asset '%s' in the library. Look for it in the list.".formatted(key));
    }
}
