package io.takeroot.decks;

import static io.takeroot.store.tables.Tables.DECK_ARCHIVE;

import io.takeroot.kernel.Actor;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.store.Sha256;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.DeckArchiveRecord;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The table of archived decks.
@Component
final class DeckStore {
    private static final int TITLE_LENGTH = 300;

    private final Store store;
    private final Clock clock;

    DeckStore(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// False when a deck with the same data is there already.
    boolean add(Deck deck, String pdfSha256, Actor by) {
        var model = DeckFormat.write(deck);
        int added =
                store.sql()
                        .insertInto(DECK_ARCHIVE)
                        .set(DECK_ARCHIVE.ID, UUID.randomUUID())
                        .set(DECK_ARCHIVE.SCORECARD, deck.scorecard().text())
                        .set(DECK_ARCHIVE.TITLE, cut(deck.title()))
                        .set(DECK_ARCHIVE.AS_OF, deck.asOf())
                        .set(DECK_ARCHIVE.MODEL, model)
                        .set(DECK_ARCHIVE.MODEL_SHA256, Sha256.of(model))
                        .set(DECK_ARCHIVE.PDF_SHA256, pdfSha256)
                        .set(DECK_ARCHIVE.CREATED_AT, clock.instant())
                        .set(DECK_ARCHIVE.CREATED_BY, by.name())
                        .onConflictDoNothing()
                        .execute();
        return added == 1;
    }

    /// The one with the same data.
    Optional<ArchivedDeck> find(Deck deck) {
        return store.sql()
                .selectFrom(DECK_ARCHIVE)
                .where(DECK_ARCHIVE.SCORECARD.eq(deck.scorecard().text()))
                .and(DECK_ARCHIVE.AS_OF.eq(deck.asOf()))
                .and(DECK_ARCHIVE.MODEL_SHA256.eq(Sha256.of(DeckFormat.write(deck))))
                .fetchOptional(DeckStore::deck);
    }

    Optional<ArchivedDeck> find(DeckId id) {
        return store.sql()
                .selectFrom(DECK_ARCHIVE)
                .where(DECK_ARCHIVE.ID.eq(id.value()))
                .fetchOptional(DeckStore::deck);
    }

    DeckList list(DeckSearch search) {
        int size = DeckSearch.PAGE_SIZE;
        var entries =
                store.sql()
                        .select(
                                DECK_ARCHIVE.ID,
                                DECK_ARCHIVE.SCORECARD,
                                DECK_ARCHIVE.TITLE,
                                DECK_ARCHIVE.AS_OF,
                                DECK_ARCHIVE.CREATED_AT,
                                DECK_ARCHIVE.CREATED_BY)
                        .from(DECK_ARCHIVE)
                        .where(
                                search.words().isBlank()
                                        ? DSL.noCondition()
                                        : DECK_ARCHIVE.TITLE.containsIgnoreCase(
                                                search.words().strip()))
                        .orderBy(DECK_ARCHIVE.CREATED_AT.desc(), DECK_ARCHIVE.ID)
                        .limit(size + 1)
                        .offset(search.page() * size)
                        .fetch(DeckStore::entry);
        return new DeckList(entries.stream().limit(size).toList(), entries.size() > size);
    }

    /// False when it is gone already.
    boolean remove(DeckId id) {
        return store.sql().deleteFrom(DECK_ARCHIVE).where(DECK_ARCHIVE.ID.eq(id.value())).execute()
                == 1;
    }

    private static DeckList.Entry entry(Record row) {
        return new DeckList.Entry(
                new DeckId(row.get(DECK_ARCHIVE.ID)),
                ScorecardId.parse(row.get(DECK_ARCHIVE.SCORECARD)).orElseThrow(),
                row.get(DECK_ARCHIVE.TITLE),
                row.get(DECK_ARCHIVE.AS_OF),
                row.get(DECK_ARCHIVE.CREATED_AT),
                row.get(DECK_ARCHIVE.CREATED_BY));
    }

    private static ArchivedDeck deck(DeckArchiveRecord row) {
        return new ArchivedDeck(
                new DeckId(row.getId()),
                DeckFormat.read(row.getModel()),
                row.getPdfSha256(),
                row.getCreatedAt(),
                row.getCreatedBy());
    }

    private static String cut(String title) {
        return title.length() <= TITLE_LENGTH ? title : title.substring(0, TITLE_LENGTH);
    }
}
