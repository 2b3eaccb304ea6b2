package io.takeroot.scorecards;

import static io.takeroot.store.tables.Tables.SCORECARDS_KEPT;

import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.ScorecardsKeptRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The table of scorecards as they were seen, day by day.
@Component
final class KeptStore {
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_TITLE = 300;

    private final Store store;

    KeptStore(Store store) {
        this.store = store;
    }

    /// What was seen of a scorecard on a day, in place of what was kept of that day before.
    void keep(ScorecardId scorecard, LocalDate day, Instant at, List<KeptLine> lines) {
        store.inTransaction(
                () -> {
                    store.sql()
                            .deleteFrom(SCORECARDS_KEPT)
                            .where(SCORECARDS_KEPT.SCORECARD.eq(scorecard.text()))
                            .and(SCORECARDS_KEPT.SEEN_ON.eq(day))
                            .execute();
                    for (int place = 0; place < lines.size(); place++) {
                        var row = row(lines.get(place));
                        row.setScorecard(scorecard.text());
                        row.setSeenOn(day);
                        row.setKeptAt(at);
                        row.setPlace(place);
                        row.insert();
                    }
                });
    }

    private ScorecardsKeptRecord row(KeptLine line) {
        var row = store.sql().newRecord(SCORECARDS_KEPT);
        row.setSection(cut(line.section(), LONGEST_TITLE));
        row.setIndicator(line.indicator().value());
        row.setTitle(cut(line.title(), LONGEST_TITLE));
        row.setOwner(cut(line.owner(), 200));
        row.setAudience(line.audience().name());
        row.setActual(line.actual());
        row.setTarget(line.target());
        row.setLikelihood(line.likelihood());
        row.setStatus(line.status().name());
        row.setWhy(cut(line.why(), LONGEST_REASON));
        row.setByHand(cut(line.byHand(), LONGEST_TITLE));
        return row;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /// In the order of the page; none when the day was not kept.
    List<KeptLine> lines(ScorecardId scorecard, LocalDate day) {
        return store.sql()
                .selectFrom(SCORECARDS_KEPT)
                .where(SCORECARDS_KEPT.SCORECARD.eq(scorecard.text()))
                .and(SCORECARDS_KEPT.SEEN_ON.eq(day))
                .orderBy(SCORECARDS_KEPT.PLACE)
                .fetch(KeptStore::line);
    }

    private static KeptLine line(ScorecardsKeptRecord row) {
        return new KeptLine(
                row.getSection(),
                Slug.of(row.getIndicator()),
                row.getTitle(),
                row.getOwner(),
                Audience.valueOf(row.getAudience()),
                row.getActual(),
                row.getTarget(),
                row.getLikelihood(),
                Status.valueOf(row.getStatus()),
                row.getWhy(),
                row.getByHand());
    }
}
