package io.takeroot.responses;

import static io.takeroot.store.tables.Tables.RESPONSES_EPISODE;
import static io.takeroot.store.tables.Tables.RESPONSES_RESPONSE;
import static io.takeroot.store.tables.Tables.RESPONSES_WATCH;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Status;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.ResponsesEpisodeRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The table of episodes, and the row that says what the watch last saw.
@Component
final class EpisodeStore {
    private static final int ONLY = 1;
    private static final int TITLE_LENGTH = 300;
    private static final int OWNER_LENGTH = 200;

    private final Store store;

    EpisodeStore(Store store) {
        this.store = store;
    }

    /// Does the work as a whole, after everybody who came first: two nodes take turns.
    void inTurn(Runnable work) {
        store.inTransaction(
                () -> {
                    store.sql()
                            .select(RESPONSES_WATCH.ID)
                            .from(RESPONSES_WATCH)
                            .where(RESPONSES_WATCH.ID.eq(ONLY))
                            .forUpdate()
                            .fetchSingle();
                    work.run();
                });
    }

    /// What the last round stood on; empty before the first.
    Optional<Basis> seen() {
        return store.sql()
                .selectFrom(RESPONSES_WATCH)
                .where(RESPONSES_WATCH.ID.eq(ONLY))
                .and(RESPONSES_WATCH.SEEN_DAY.isNotNull())
                .fetchOptional(
                        row ->
                                new Basis(
                                        row.getNode(),
                                        row.getSeenDay(),
                                        row.getDefinitions(),
                                        row.getFacts()));
    }

    void see(Basis basis) {
        store.sql()
                .update(RESPONSES_WATCH)
                .set(RESPONSES_WATCH.NODE, basis.node())
                .set(RESPONSES_WATCH.SEEN_DAY, basis.day())
                .set(RESPONSES_WATCH.DEFINITIONS, basis.definitions())
                .set(RESPONSES_WATCH.FACTS, basis.facts())
                .where(RESPONSES_WATCH.ID.eq(ONLY))
                .execute();
    }

    List<Episode> open() {
        return where(RESPONSES_EPISODE.OPEN_KEY.isNotNull());
    }

    /// Open, and no response waits for its check.
    List<Episode> unanswered() {
        return where(
                RESPONSES_EPISODE
                        .OPEN_KEY
                        .isNotNull()
                        .and(
                                DSL.notExists(
                                        DSL.selectOne()
                                                .from(RESPONSES_RESPONSE)
                                                .where(
                                                        RESPONSES_RESPONSE.EPISODE.eq(
                                                                RESPONSES_EPISODE.ID))
                                                .and(RESPONSES_RESPONSE.OUTCOME.isNull()))));
    }

    Optional<Episode> open(IndicatorId indicator) {
        return where(RESPONSES_EPISODE.OPEN_KEY.eq(indicator.text())).stream().findFirst();
    }

    Optional<Episode> find(long id) {
        return where(RESPONSES_EPISODE.ID.eq(id)).stream().findFirst();
    }

    /// The latest episode of an indicator, open or not.
    Optional<Episode> last(IndicatorId indicator) {
        return store.sql()
                .selectFrom(RESPONSES_EPISODE)
                .where(RESPONSES_EPISODE.SCORECARD.eq(indicator.scorecard().text()))
                .and(RESPONSES_EPISODE.INDICATOR.eq(indicator.key().value()))
                .orderBy(RESPONSES_EPISODE.ID.desc())
                .limit(1)
                .fetchOptional(EpisodeStore::episode);
    }

    /// Begins an episode; its number.
    long begin(Judged judged, LocalDate since, LocalDate due) {
        return store.sql()
                .insertInto(RESPONSES_EPISODE)
                .set(RESPONSES_EPISODE.SCORECARD, judged.indicator().scorecard().text())
                .set(RESPONSES_EPISODE.INDICATOR, judged.indicator().key().value())
                .set(RESPONSES_EPISODE.OPEN_KEY, judged.indicator().text())
                .set(RESPONSES_EPISODE.TITLE, cut(judged.title(), TITLE_LENGTH))
                .set(RESPONSES_EPISODE.OWNER, cut(judged.owner(), OWNER_LENGTH))
                .set(RESPONSES_EPISODE.STATUS, judged.status().name())
                .set(RESPONSES_EPISODE.WHY, judged.why())
                .set(RESPONSES_EPISODE.ANSWER, judged.answer())
                .set(RESPONSES_EPISODE.OPENED_ON, since)
                .set(RESPONSES_EPISODE.DUE_ON, due)
                .set(RESPONSES_EPISODE.TIMES, 1)
                .set(RESPONSES_EPISODE.CLOSED_AS, "")
                .returningResult(RESPONSES_EPISODE.ID)
                .fetchSingle()
                .value1();
    }

    void goOn(Episode episode) {
        store.sql()
                .update(RESPONSES_EPISODE)
                .set(RESPONSES_EPISODE.OPEN_KEY, episode.indicator().text())
                .set(RESPONSES_EPISODE.TIMES, episode.times() + 1)
                .setNull(RESPONSES_EPISODE.CLOSED_ON)
                .set(RESPONSES_EPISODE.CLOSED_AS, "")
                .where(RESPONSES_EPISODE.ID.eq(episode.id()))
                .execute();
    }

    /// What the last round says of it; what was said at its beginning stays.
    void stands(Episode episode, Judged judged) {
        store.sql()
                .update(RESPONSES_EPISODE)
                .set(RESPONSES_EPISODE.STATUS, judged.status().name())
                .set(RESPONSES_EPISODE.TITLE, cut(judged.title(), TITLE_LENGTH))
                .set(RESPONSES_EPISODE.OWNER, cut(judged.owner(), OWNER_LENGTH))
                .where(RESPONSES_EPISODE.ID.eq(episode.id()))
                .execute();
    }

    void close(Episode episode, Episode.Closing closing) {
        store.sql()
                .update(RESPONSES_EPISODE)
                .setNull(RESPONSES_EPISODE.OPEN_KEY)
                .set(RESPONSES_EPISODE.CLOSED_ON, closing.on())
                .set(RESPONSES_EPISODE.CLOSED_AS, closing.how().name())
                .where(RESPONSES_EPISODE.ID.eq(episode.id()))
                .execute();
    }

    void due(long episode, LocalDate due) {
        store.sql()
                .update(RESPONSES_EPISODE)
                .set(RESPONSES_EPISODE.DUE_ON, due)
                .where(RESPONSES_EPISODE.ID.eq(episode))
                .execute();
    }

    private List<Episode> where(Condition condition) {
        return store.sql()
                .selectFrom(RESPONSES_EPISODE)
                .where(condition)
                .orderBy(RESPONSES_EPISODE.DUE_ON, RESPONSES_EPISODE.ID)
                .fetch(EpisodeStore::episode);
    }

    static Episode episode(ResponsesEpisodeRecord row) {
        return new Episode(
                row.getId(),
                new IndicatorId(
                        ScorecardId.parse(row.getScorecard()).orElseThrow(),
                        Slug.of(row.getIndicator())),
                row.getTitle(),
                row.getOwner(),
                Status.valueOf(row.getStatus()),
                row.getWhy(),
                row.getAnswer(),
                row.getOpenedOn(),
                row.getDueOn(),
                row.getTimes(),
                Optional.ofNullable(row.getClosedOn())
                        .map(
                                day ->
                                        new Episode.Closing(
                                                Episode.End.valueOf(row.getClosedAs()), day)));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
