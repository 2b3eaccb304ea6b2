package io.takeroot.library;

import static io.takeroot.store.tables.Tables.LIBRARY_LINK;

import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.LibraryLinkRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// The SQL of tracked links.
@Component
class ShareStore {
    private final Store store;
    private final UseStore uses;

    ShareStore(Store store, UseStore uses) {
        this.store = store;
        this.uses = uses;
    }

    void add(Link link, String tokenHash) {
        store.sql()
                .insertInto(LIBRARY_LINK)
                .set(LIBRARY_LINK.ID, link.id().value())
                .set(LIBRARY_LINK.TOKEN_HASH, tokenHash)
                .set(LIBRARY_LINK.ASSET, link.asset().value())
                .set(LIBRARY_LINK.RECIPIENT, link.recipient())
                .set(LIBRARY_LINK.DEAL, link.deal().orElse(null))
                .set(LIBRARY_LINK.MADE_AT, link.madeAt())
                .set(LIBRARY_LINK.MADE_BY, link.madeBy())
                .set(LIBRARY_LINK.EXPIRES_ON, link.expiresOn())
                .execute();
    }

    Optional<Link> byToken(String tokenHash) {
        return links(LIBRARY_LINK.TOKEN_HASH.eq(tokenHash), 1).stream().findFirst();
    }

    Optional<Link> find(LinkId id) {
        return links(LIBRARY_LINK.ID.eq(id.value()), 1).stream().findFirst();
    }

    /// The latest first.
    List<Link> of(Slug asset, int most) {
        return links(LIBRARY_LINK.ASSET.eq(asset.value()), most);
    }

    void revoke(LinkId id, Instant at, String by) {
        store.sql()
                .update(LIBRARY_LINK)
                .set(LIBRARY_LINK.REVOKED_AT, at)
                .set(LIBRARY_LINK.REVOKED_BY, by)
                .where(LIBRARY_LINK.ID.eq(id.value()))
                .and(LIBRARY_LINK.REVOKED_AT.isNull())
                .execute();
    }

    private List<Link> links(Condition which, int most) {
        var rows =
                store.sql()
                        .selectFrom(LIBRARY_LINK)
                        .where(which)
                        .orderBy(LIBRARY_LINK.MADE_AT.desc(), LIBRARY_LINK.ID)
                        .limit(most)
                        .fetch();
        var ids = rows.stream().map(LibraryLinkRecord::getId).collect(Collectors.toSet());
        var views = uses.ofLinks(ids, UseKind.LINK_VIEW);
        var downloads = uses.ofLinks(ids, UseKind.LINK_DOWNLOAD);
        return rows.map(
                row ->
                        link(
                                row,
                                views.getOrDefault(row.getId(), 0),
                                downloads.getOrDefault(row.getId(), 0)));
    }

    private static Link link(LibraryLinkRecord row, int views, int downloads) {
        return new Link(
                new LinkId(row.getId()),
                Slug.of(row.getAsset()),
                row.getRecipient(),
                Optional.ofNullable(row.getDeal()),
                row.getMadeAt(),
                row.getMadeBy(),
                row.getExpiresOn(),
                Optional.ofNullable(row.getRevokedAt()),
                views,
                downloads);
    }
}
