package io.takeroot.allocation;

import io.takeroot.access.Audit;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Splits booked totals over products: the front door of the module.
///
/// What is defined is a draft until it is published; what is published is run again whenever the
/// data change that it reads.
@Component
public final class Allocations {
    private static final int SAMPLE = 40;

    private final Definitions definitions;
    private final Runs runs;
    private final Publishing publishing;
    private final PublicationStore publications;
    private final Audit audit;

    Allocations(
            Definitions definitions,
            Runs runs,
            Publishing publishing,
            PublicationStore publications,
            Audit audit) {
        this.definitions = definitions;
        this.runs = runs;
        this.publishing = publishing;
        this.publications = publications;
        this.audit = audit;
    }

    /// All allocations as they are defined now, by title.
    public List<Allocation> all() {
        return definitions.all(AllocationText.KIND).stream()
                .map(AllocationText::stored)
                .sorted(Comparator.comparing(Allocation::title).thenComparing(Allocation::key))
                .toList();
    }

    /// The allocation as it is defined now.
    ///
    /// @throws Failure when there is none
    public Allocation require(Slug key) {
        return AllocationText.stored(definition(key));
    }

    /// Its definition as YAML.
    public String text(Slug key) {
        return Definitions.write(definition(key));
    }

    /// All publications of an allocation, the latest first.
    public List<Publication> publications(Slug key) {
        return publications.all(key);
    }

    public Optional<Publication> published(Slug key) {
        return publications.latest(key);
    }

    /// What one publication changed against the one before it.
    public Difference difference(Publication publication) {
        var before =
                publications.all(publication.allocation()).stream()
                        .filter(other -> other.number() == publication.number() - 1)
                        .findFirst();
        return Difference.between(before.map(Publication::totals), publication.totals());
    }

    /// One publication.
    ///
    /// @throws Failure when there is none of this number
    public Publication publication(Slug key, int number) {
        return publications.all(key).stream()
                .filter(publication -> publication.number() == number)
                .findFirst()
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_PUBLICATION",
                                        "allocation %s has no publication %d"
                                                .formatted(key, number)));
    }

    /// Whether it is defined otherwise than it was published.
    public boolean isDraft(Slug key) {
        return published(key).filter(p -> p.definition().equals(text(key))).isEmpty();
    }

    /// Whether the data it reads have changed since it was last run.
    public boolean isStale(Slug key) {
        return published(key).filter(publishing::isStale).isPresent();
    }

    /// Runs the allocation as it is defined now and writes nothing.
    ///
    /// @throws Failure when its data cannot be read
    public Preview preview(Slug key) {
        var allocation = require(key);
        var outcome = runs.of(allocation, text(key));
        var published = published(key);
        return new Preview(
                allocation,
                published,
                outcome.totals(),
                Difference.between(published.map(Publication::totals), outcome.totals()),
                outcome.notes(),
                outcome.pieces().stream().limit(SAMPLE).map(Allocations::row).toList());
    }

    private static Preview.Row row(Piece piece) {
        return new Preview.Row(
                piece.booking().id(),
                piece.booking().day().map(Object::toString).orElse(""),
                piece.booking().total().map(t -> FactsStore.plain(t).toPlainString()).orElse(""),
                piece.product(),
                piece.amount().map(a -> a.toPlainString()).orElse(""),
                piece.basis(),
                piece.ground().method(),
                piece.ground().reason());
    }

    /// Runs the allocation as it is defined now and makes its rows the derived dataset.
    ///
    /// @throws Failure when its data cannot be read, or nothing is booked
    public Publication publish(Slug key, Actor actor) {
        var text = text(key);
        var last = published(key);
        int version =
                last.map(p -> p.definition().equals(text) ? p.version() : p.version() + 1)
                        .orElse(1);
        var publication = publishing.write(key, text, version, Publication.BY_HAND, actor);
        audit.record(
                actor,
                "published allocation",
                key.value(),
                "publication %d, version %d of the rule"
                        .formatted(publication.number(), publication.version()));
        return publication;
    }

    /// Runs what was published again wherever the data changed, so that no derived dataset is
    /// left behind; what cannot be run stays as it is and is tried again.
    public void refresh() {
        publishing.refresh();
    }

    /// The currency that its amounts are in; empty for plain numbers.
    public Optional<String> currency(Slug key) {
        return runs.currency(require(key));
    }

    private Definition definition(Slug key) {
        return definitions
                .find(AllocationText.KIND, key)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_ALLOCATION",
                                        "there is no allocation %s; there are: %s"
                                                .formatted(
                                                        key,
                                                        String.join(
                                                                ", ",
                                                                all().stream()
                                                                        .map(a -> a.key().value())
                                                                        .toList()))));
    }
}
