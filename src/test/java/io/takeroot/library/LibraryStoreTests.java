package io.takeroot.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.store.testing.OnBothDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Uses, links and files as each database keeps them.
class LibraryStoreTests {
    private static final Slug CARD = Slug.of("card");
    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 6);
    private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(7));

    @OnBothDatabases
    void usesAreCountedByAssetPersonAndDeal(Store store) {
        var uses = new UseStore(store);
        uses.add(use(UseKind.VIEW, MONDAY, Optional.of("ann@x"), Optional.of("d1")));
        uses.add(use(UseKind.VIEW, MONDAY.plusDays(1), Optional.of("ann@x"), Optional.of("d1")));
        uses.add(use(UseKind.COPY, MONDAY.plusDays(2), Optional.of("ben@x"), Optional.empty()));
        uses.add(use(UseKind.LINK_VIEW, MONDAY.plusDays(3), Optional.empty(), Optional.of("d2")));
        uses.add(use(UseKind.VIEW, MONDAY.plusDays(7), Optional.of("eve@x"), Optional.empty()));

        assertThat(uses.tallies(List.of(CARD), WEEK))
                .isEqualTo(Map.of(CARD, new UseStore.Tally(3, 2)));
        assertThat(uses.people(List.of(), WEEK)).isEqualTo(Set.of("ann@x", "ben@x"));
        assertThat(uses.deals(List.of(CARD), WEEK)).isEqualTo(Set.of("d1", "d2"));
        assertThat(uses.firstUses(CARD)).isEqualTo(Map.of("d1", MONDAY, "d2", MONDAY.plusDays(3)));
        assertThat(uses.lastUses(MONDAY.plusDays(7))).containsOnlyKeys(CARD);
        assertThat(uses.lastUses(MONDAY.plusDays(8))).isEmpty();
        assertThat(uses.last(CARD, UseKind.VIEW, "ann@x", Optional.of("d1")))
                .contains(at(MONDAY.plusDays(1)));
        assertThat(uses.last(CARD, UseKind.VIEW, "ann@x", Optional.empty())).isEmpty();
        assertThat(uses.days(MONDAY.plusDays(2))).hasSize(3);
        assertThat(uses.firstDayAfter(0)).contains(MONDAY);
        assertThat(uses.firstDayAfter(uses.latest())).isEmpty();
    }

    @OnBothDatabases
    void aLinkIsFoundByItsSecretAloneAndItsViewsCanBeForgotten(Store store) {
        var uses = new UseStore(store);
        var links = new ShareStore(store, uses);
        var link =
                new Link(
                        LinkId.fresh(),
                        CARD,
                        "Ada",
                        Optional.of("d1"),
                        at(MONDAY),
                        "ann@x",
                        MONDAY.plusDays(30),
                        Optional.empty(),
                        0,
                        0);
        links.add(link, "hash");
        uses.add(
                new Use(
                        CARD,
                        UseKind.LINK_VIEW,
                        at(MONDAY),
                        MONDAY,
                        Optional.empty(),
                        Optional.of("d1"),
                        Optional.of(link.id())));

        assertThat(links.byToken("other")).isEmpty();
        assertThat(links.byToken("hash")).map(Link::views).contains(1);
        assertThat(links.of(CARD, 10)).extracting(Link::recipient).containsExactly("Ada");

        uses.add(use(UseKind.VIEW, MONDAY, Optional.of("ann@x"), Optional.of("d2")));
        uses.forgetWho();
        assertThat(uses.people(List.of(), WEEK)).isEmpty();
        assertThat(uses.ofDeal("d2", 9))
                .singleElement()
                .satisfies(use -> assertThat(use.at()).isBefore(at(MONDAY)));
        assertThat(links.find(link.id())).map(Link::views).contains(0);
        assertThat(uses.kinds(CARD, WEEK)).isEqualTo(Map.of(UseKind.LINK_VIEW, 1, UseKind.VIEW, 1));
        assertThat(uses.deals(List.of(), WEEK)).isEqualTo(Set.of("d2"));

        links.revoke(link.id(), at(MONDAY), "ann@x");
        assertThat(links.find(link.id())).get().matches(it -> !it.isOpenOn(MONDAY));
    }

    @OnBothDatabases
    void aFileComesBackByteForByte(Store store) {
        var files = new LibraryFileStore(store);
        var id = UUID.randomUUID();
        var bytes = new byte[512_000];
        new java.util.Random(1).nextBytes(bytes);
        files.add(new LibraryFile(id, "a b.pdf", 0, at(MONDAY), "ann@x"));
        files.addPart(id, 0, bytes);
        files.size(id, bytes.length);

        assertThat(files.find(id)).map(LibraryFile::size).contains(512_000L);
        assertThat(files.part(id, 0)).get().isEqualTo(bytes);
        assertThat(files.part(id, 1)).isEmpty();
    }

    private static Use use(
            UseKind kind, LocalDate on, Optional<String> person, Optional<String> deal) {
        return new Use(CARD, kind, at(on), on, person, deal, Optional.empty());
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
    }
}
