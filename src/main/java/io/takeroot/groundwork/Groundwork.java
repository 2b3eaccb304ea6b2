package io.takeroot.groundwork;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the work stands on: all foundations, and what each product has and lacks of them.
@Component
public class Groundwork {
    private record Seen(long revision, Ground ground) {}

    private final Definitions definitions;
    private final Workspace workspace;
    private final Chronicles chronicles;
    private volatile Seen latest = new Seen(-1, Ground.of(List.of()));

    Groundwork(Definitions definitions, Workspace workspace, Chronicles chronicles) {
        this.definitions = definitions;
        this.workspace = workspace;
        this.chronicles = chronicles;
    }

    /// All foundations, by kind and title; what is expected but not begun is not among them.
    public List<Foundation> foundations() {
        return ground().foundations();
    }

    public List<Foundation> foundations(FoundationKind kind) {
        return foundations().stream().filter(it -> it.id().kind() == kind).toList();
    }

    public Optional<Foundation> find(FoundationId id) {
        return ground().find(id);
    }

    /// @throws Failure when there is none
    public Foundation require(FoundationId id) {
        return find(id).orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_FOUNDATION",
                                        "there is no %s '%s'; choose one from the list"
                                                .formatted(id.kind().words(), id.key())));
    }

    /// The foundations of a product, itself among them.
    public List<Foundation> of(Slug product) {
        return ground().of(product);
    }

    /// What a product has on a day and what it lacks, part by part. A day that is past is read
    /// from the history of the definitions.
    public List<Entry> entries(Slug product, LocalDate day) {
        return on(day).entries(product, day);
    }

    /// The groundwork of a product on a day: how much of it is agreed and fresh.
    public Standing standing(Slug product, LocalDate day) {
        return Standing.of(entries(product, day));
    }

    /// The groundwork of all products together; what several of them share counts for each.
    public Standing standing(LocalDate day) {
        var ground = on(day);
        return Standing.of(
                ground.products().stream()
                        .flatMap(it -> ground.entries(it.id().key(), day).stream())
                        .toList());
    }

    /// The share of a product's foundations that are agreed and fresh on a day, 0..1; empty for
    /// an unknown product.
    public Optional<Double> share(Slug product, LocalDate day) {
        return on(day).find(new FoundationId(FoundationKind.PRODUCT, product)).isEmpty()
                ? Optional.empty()
                : standing(product, day).share();
    }

    /// The day that counts as today.
    public LocalDate today() {
        return workspace.today();
    }

    private Ground on(LocalDate day) {
        return day.isBefore(today()) ? chronicles.now().on(day) : ground();
    }

    private Ground ground() {
        long revision = definitions.revision();
        var seen = latest;
        if (seen.revision() != revision) {
            seen = new Seen(revision, Ground.of(stored()));
            latest = seen;
        }
        return seen.ground();
    }

    private List<Foundation> stored() {
        return Arrays.stream(FoundationKind.values())
                .flatMap(kind -> definitions.all(kind.word()).stream())
                .map((Definition definition) -> FoundationText.stored(definition))
                .toList();
    }
}
