package io.takeroot.desk;

import static io.takeroot.store.tables.Tables.DESK_OFFER;
import static io.takeroot.store.tables.Tables.DESK_REQUEST;
import static io.takeroot.store.tables.Tables.DESK_RESOLUTION;

import io.takeroot.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// What was offered and what of it served; and the answers that may be offered.
@Component
final class OfferStore {
    private final Store store;

    OfferStore(Store store) {
        this.store = store;
    }

    /// An answer that was given.
    ///
    /// @param source the address of what answered; the request itself where somebody of the desk
    ///     did
    record Given(long resolution, RequestId request, String asked, String source) {}

    /// Those given after one, in order. What was answered about a deal is that deal's affair, and
    /// what did not help is no answer.
    List<Given> given(long after, int most) {
        return store.sql()
                .select(
                        DESK_RESOLUTION.ID,
                        DESK_REQUEST.ID,
                        DESK_REQUEST.TITLE,
                        DESK_REQUEST.BODY,
                        DESK_RESOLUTION.SOURCE)
                .from(DESK_RESOLUTION)
                .join(DESK_REQUEST)
                .on(DESK_REQUEST.ID.eq(DESK_RESOLUTION.REQUEST))
                .where(DESK_RESOLUTION.ID.gt(after))
                .and(isOfferable())
                .orderBy(DESK_RESOLUTION.ID)
                .limit(most)
                .fetch(
                        row -> {
                            var id = new RequestId(row.value2());
                            var source = row.value5() == null ? id.about() : row.value5();
                            return new Given(
                                    row.value1(), id, row.value3() + "\n" + row.value4(), source);
                        });
    }

    /// Whether the latest answer to the request may be offered to others still.
    boolean isOfferable(RequestId request) {
        return store.sql()
                .fetchExists(
                        store.sql()
                                .select(DESK_RESOLUTION.ID)
                                .from(DESK_RESOLUTION)
                                .join(DESK_REQUEST)
                                .on(DESK_REQUEST.RESOLUTION.eq(DESK_RESOLUTION.ID))
                                .where(DESK_REQUEST.ID.eq(request.value()))
                                .and(isOfferable()));
    }

    private static Condition isOfferable() {
        return DESK_REQUEST
                .DEAL
                .eq("")
                .and(DESK_REQUEST.MERGED_INTO.isNull())
                .and(DESK_RESOLUTION.KIND.ne(Resolution.Kind.DECLINED.name()))
                .and(DESK_RESOLUTION.HELPED.ne("no"));
    }

    /// Says that something was shown; the same in the same asking is shown once.
    void shown(UUID asking, String about, int place, Channel channel, Instant now) {
        store.sql()
                .insertInto(DESK_OFFER)
                .set(DESK_OFFER.ASKING, asking)
                .set(DESK_OFFER.ABOUT, about)
                .set(DESK_OFFER.CHANNEL, channel.name())
                .set(DESK_OFFER.PLACE, place)
                .set(DESK_OFFER.SHOWN_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    boolean isShown(UUID asking, String about) {
        return store.sql()
                .fetchExists(
                        DESK_OFFER, DESK_OFFER.ASKING.eq(asking).and(DESK_OFFER.ABOUT.eq(about)));
    }

    int shown(UUID asking) {
        return store.sql().fetchCount(DESK_OFFER, DESK_OFFER.ASKING.eq(asking));
    }

    /// The asking became a request.
    void became(UUID asking, RequestId request) {
        store.sql()
                .update(DESK_OFFER)
                .set(DESK_OFFER.REQUEST, request.value())
                .where(DESK_OFFER.ASKING.eq(asking))
                .and(DESK_OFFER.REQUEST.isNull())
                .execute();
    }

    Optional<UUID> asking(RequestId request) {
        return store.sql()
                .select(DESK_OFFER.ASKING)
                .from(DESK_OFFER)
                .where(DESK_OFFER.REQUEST.eq(request.value()))
                .orderBy(DESK_OFFER.ASKING)
                .limit(1)
                .fetchOptional(DESK_OFFER.ASKING);
    }

    void taken(UUID asking, String about, Instant now) {
        store.sql()
                .update(DESK_OFFER)
                .set(DESK_OFFER.TAKEN_AT, now)
                .where(DESK_OFFER.ASKING.eq(asking))
                .and(DESK_OFFER.ABOUT.eq(about))
                .and(DESK_OFFER.TAKEN_AT.isNull())
                .execute();
    }

    /// Askings to which something was offered, and those of them that it served, of offers shown
    /// from one moment to another.
    Deflection deflection(Instant from, Instant to) {
        var within = DESK_OFFER.SHOWN_AT.ge(from).and(DESK_OFFER.SHOWN_AT.lt(to));
        return store.sql()
                .select(
                        DSL.countDistinct(DESK_OFFER.ASKING),
                        DSL.countDistinct(
                                DSL.when(DESK_OFFER.TAKEN_AT.isNotNull(), DESK_OFFER.ASKING)))
                .from(DESK_OFFER)
                .where(within)
                .fetchSingle(row -> new Deflection(row.value1(), row.value2()));
    }
}
