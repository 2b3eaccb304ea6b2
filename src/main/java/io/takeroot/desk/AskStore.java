package io.takeroot.desk;

import static io.takeroot.store.tables.Tables.DESK_ASK_LINK;
import static io.takeroot.store.tables.Tables.DESK_ASK_USE;

import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.DeskAskLinkRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The tables of links: found by their hashes; to be shown again they are kept sealed.
@Component
final class AskStore {
    /// @param sealed opens only with the key that lies beside the database
    record Secret(String hash, String sealed) {}

    private final Store store;

    AskStore(Store store) {
        this.store = store;
    }

    void add(AskLink link, Secret secret) {
        store.sql()
                .insertInto(DESK_ASK_LINK)
                .set(DESK_ASK_LINK.ID, link.id())
                .set(DESK_ASK_LINK.TITLE, link.title())
                .set(DESK_ASK_LINK.TEAM, link.team().orElse(""))
                .set(DESK_ASK_LINK.TOKEN_HASH, secret.hash())
                .set(DESK_ASK_LINK.TOKEN_SEALED, secret.sealed())
                .set(DESK_ASK_LINK.CREATED_AT, link.createdAt())
                .set(DESK_ASK_LINK.CREATED_BY, link.createdBy())
                .execute();
    }

    /// Those that are open first, the latest first among them.
    List<AskLink> links() {
        return store.sql()
                .selectFrom(DESK_ASK_LINK)
                .orderBy(
                        DESK_ASK_LINK.REVOKED_AT.desc().nullsFirst(),
                        DESK_ASK_LINK.CREATED_AT.desc(),
                        DESK_ASK_LINK.ID)
                .fetch(AskStore::link);
    }

    Optional<AskLink> openLink(String hash) {
        return store.sql()
                .selectFrom(DESK_ASK_LINK)
                .where(DESK_ASK_LINK.TOKEN_HASH.eq(hash))
                .and(DESK_ASK_LINK.REVOKED_AT.isNull())
                .fetchOptional(AskStore::link);
    }

    Optional<String> sealed(UUID link) {
        return store.sql()
                .select(DESK_ASK_LINK.TOKEN_SEALED)
                .from(DESK_ASK_LINK)
                .where(DESK_ASK_LINK.ID.eq(link))
                .fetchOptional(DESK_ASK_LINK.TOKEN_SEALED);
    }

    /// False when it was void already, or never there.
    boolean revoke(UUID link, Instant now, String by) {
        return store.sql()
                        .update(DESK_ASK_LINK)
                        .set(DESK_ASK_LINK.REVOKED_AT, now)
                        .set(DESK_ASK_LINK.REVOKED_BY, by)
                        .where(DESK_ASK_LINK.ID.eq(link))
                        .and(DESK_ASK_LINK.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    /// With which link it was asked; a request asked otherwise has none.
    void used(UUID link, RequestId request) {
        store.sql()
                .insertInto(DESK_ASK_USE)
                .set(DESK_ASK_USE.REQUEST, request.value())
                .set(DESK_ASK_USE.LINK, link)
                .onConflictDoNothing()
                .execute();
    }

    boolean isUsed(UUID link, RequestId request) {
        return store.sql()
                .fetchExists(
                        DESK_ASK_USE,
                        DESK_ASK_USE.REQUEST.eq(request.value()).and(DESK_ASK_USE.LINK.eq(link)));
    }

    /// What was asked with the link, the latest first.
    List<RequestId> asked(UUID link, long before, int most) {
        return store.sql()
                .select(DESK_ASK_USE.REQUEST)
                .from(DESK_ASK_USE)
                .where(DESK_ASK_USE.LINK.eq(link))
                .and(DESK_ASK_USE.REQUEST.lt(before))
                .orderBy(DESK_ASK_USE.REQUEST.desc())
                .limit(most)
                .fetch(row -> new RequestId(row.value1()));
    }

    Map<UUID, Integer> uses() {
        return store.sql()
                .select(DESK_ASK_USE.LINK, DSL.count())
                .from(DESK_ASK_USE)
                .groupBy(DESK_ASK_USE.LINK)
                .fetchMap(DESK_ASK_USE.LINK, DSL.count());
    }

    private static AskLink link(DeskAskLinkRecord row) {
        return new AskLink(
                row.getId(),
                row.getTitle(),
                Optional.of(row.getTeam()).filter(team -> !team.isEmpty()),
                row.getCreatedAt(),
                row.getCreatedBy(),
                Optional.ofNullable(row.getRevokedAt()));
    }
}
