package io.takeroot.responses;

import static io.takeroot.store.tables.Tables.ACCESS_PERSON;
import static io.takeroot.store.tables.Tables.MAIL_DELIVERY;
import static io.takeroot.store.tables.Tables.RESPONSES_ALERT;
import static io.takeroot.store.tables.Tables.RESPONSES_EPISODE;
import static io.takeroot.store.tables.Tables.RESPONSES_MAILING;
import static io.takeroot.store.tables.Tables.RESPONSES_NOTICE;
import static io.takeroot.store.tables.Tables.RESPONSES_RESPONSE;
import static io.takeroot.store.tables.Tables.RESPONSES_WATCH;
import static org.jooq.impl.DSL.count;

import io.takeroot.store.Store;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.impl.DSL;

/// What must hold of every history, read from the tables and from the mails themselves.
record Promises(Store store, ZoneId zone) {
    private static final Pattern NUMBER = Pattern.compile("(?m)^Alert (\\d+)\\b");

    private record Mailed(String recipient, long alert) {}

    /// @param last number of the last alert that has had its turn
    void check(long last, List<String> faults) {
        everyEpisodeWasToldOnce(faults);
        everyMeasurementWasToldOnce(faults);
        everybodyWasTold(last, faults);
        everyAlertIsInOneMail(faults);
        mailsKeepTheirHour(faults);
    }

    /// After a round: whatever a rule holds to be so was raised, unless it looks away.
    void findings(Round round, SpellStore spells, List<String> faults) {
        var raised =
                store.sql()
                        .select(RESPONSES_ALERT.FACT)
                        .from(RESPONSES_ALERT)
                        .fetchSet(RESPONSES_ALERT.FACT);
        var today =
                store.sql()
                        .select(RESPONSES_WATCH.SEEN_DAY)
                        .from(RESPONSES_WATCH)
                        .fetchSingle(RESPONSES_WATCH.SEEN_DAY);
        var away = today == null ? List.<Snooze>of() : spells.snoozes(today);
        for (var found : round.findings()) {
            var rule = found.rule().key().value();
            var about = found.watched().about();
            boolean looksAway =
                    away.stream().anyMatch(s -> s.rule().equals(rule) && s.about().equals(about));
            if (found.finding() instanceof Finding.Holds holds && !looksAway) {
                var said = found.rule().when().text();
                var key = new SpellStore.Key(rule, about, said);
                var fact =
                        holds.fact().isEmpty()
                                ? "#" + spells.find(key).orElseThrow().round()
                                : holds.fact();
                if (!raised.contains(String.join("|", rule, about, said, fact))) {
                    faults.add("lost: " + rule + " of " + about + " " + fact);
                }
            }
        }
    }

    private void everyEpisodeWasToldOnce(List<String> faults) {
        var episodes = store.sql().fetchCount(RESPONSES_EPISODE);
        var told =
                store.sql().fetchCount(RESPONSES_ALERT, RESPONSES_ALERT.RULE.eq(Alert.OFF_TRACK));
        if (episodes != told) {
            faults.add(episodes + " episodes, but " + told + " were raised");
        }
        store.sql()
                .select(RESPONSES_EPISODE.OPEN_KEY, count())
                .from(RESPONSES_EPISODE)
                .where(RESPONSES_EPISODE.OPEN_KEY.isNotNull())
                .groupBy(RESPONSES_EPISODE.OPEN_KEY)
                .having(count().gt(1))
                .forEach(row -> faults.add("two open episodes of " + row.value1()));
    }

    private void everyMeasurementWasToldOnce(List<String> faults) {
        int measured =
                store.sql().fetchCount(RESPONSES_RESPONSE, RESPONSES_RESPONSE.OUTCOME.isNotNull());
        int told = store.sql().fetchCount(RESPONSES_ALERT, RESPONSES_ALERT.RULE.eq(Alert.MEASURED));
        if (measured != told) {
            faults.add(measured + " measured, but " + told + " were raised");
        }
        var seen = DSL.select(RESPONSES_WATCH.SEEN_DAY).from(RESPONSES_WATCH);
        int late =
                store.sql()
                        .fetchCount(
                                RESPONSES_RESPONSE,
                                RESPONSES_RESPONSE
                                        .OUTCOME
                                        .isNull()
                                        .and(RESPONSES_RESPONSE.CHECK_ON.le(seen)));
        if (late > 0) {
            faults.add(late + " checks were passed over");
        }
    }

    /// @param last number of the last alert that has had its turn
    private void everybodyWasTold(long last, List<String> faults) {
        int unaddressed =
                store.sql()
                        .fetchCount(
                                RESPONSES_ALERT,
                                RESPONSES_ALERT
                                        .ADDRESSED
                                        .isFalse()
                                        .and(RESPONSES_ALERT.ID.le(last)));
        var nobody =
                store.sql()
                        .select(RESPONSES_ALERT.FACT)
                        .from(RESPONSES_ALERT)
                        .where(RESPONSES_ALERT.ID.le(last))
                        .andNotExists(
                                DSL.selectOne()
                                        .from(RESPONSES_NOTICE)
                                        .where(RESPONSES_NOTICE.ALERT.eq(RESPONSES_ALERT.ID))
                                        .and(RESPONSES_NOTICE.TOLD_DAY.isNotNull()))
                        .fetch(RESPONSES_ALERT.FACT);
        int waiting = waiting(last);
        if (unaddressed > 0 || waiting > 0 || !nobody.isEmpty()) {
            faults.add(
                    "lost: %d unaddressed, %d waiting, told to nobody %s"
                            .formatted(unaddressed, waiting, nobody));
        }
    }

    long lastAlert() {
        return store.sql()
                .select(DSL.coalesce(DSL.max(RESPONSES_ALERT.ID), 0L))
                .from(RESPONSES_ALERT)
                .fetchSingle()
                .value1();
    }

    /// How many notices of alerts up to that number wait.
    int waiting(long last) {
        return store.sql()
                .fetchCount(
                        RESPONSES_NOTICE,
                        RESPONSES_NOTICE
                                .TOLD_DAY
                                .isNull()
                                .and(RESPONSES_NOTICE.PASSED_ON.isFalse())
                                .and(RESPONSES_NOTICE.ALERT.le(last)));
    }

    /// Read from the mails: each notice that is marked as told stands in just one.
    private void everyAlertIsInOneMail(List<String> faults) {
        var mailed = new HashMap<Mailed, Integer>();
        store.sql()
                .select(MAIL_DELIVERY.RECIPIENT, MAIL_DELIVERY.BODY_TEXT)
                .from(MAIL_DELIVERY)
                .forEach(
                        row ->
                                NUMBER.matcher(row.value2())
                                        .results()
                                        .map(found -> Long.parseLong(found.group(1)))
                                        .forEach(
                                                alert ->
                                                        mailed.merge(
                                                                new Mailed(row.value1(), alert),
                                                                1,
                                                                Integer::sum)));
        mailed.forEach(
                (what, times) -> {
                    if (times > 1) {
                        faults.add("twice: " + what);
                    }
                });
        var addresses = addresses();
        store.sql()
                .select(RESPONSES_NOTICE.PERSON, RESPONSES_NOTICE.ALERT)
                .from(RESPONSES_NOTICE)
                .where(RESPONSES_NOTICE.TOLD_DAY.isNotNull())
                .forEach(
                        row -> {
                            var what =
                                    new Mailed(
                                            addresses.getOrDefault(row.value1(), ""), row.value2());
                            if (mailed.remove(what) == null) {
                                faults.add("marked as told, but in no mail: " + what);
                            }
                        });
        mailed.keySet().forEach(what -> faults.add("mailed, but not marked: " + what));
    }

    private Map<UUID, String> addresses() {
        return store.sql()
                .select(ACCESS_PERSON.ID, ACCESS_PERSON.EMAIL)
                .from(ACCESS_PERSON)
                .fetchMap(ACCESS_PERSON.ID, ACCESS_PERSON.EMAIL);
    }

    /// On the day that the mail is of, and not before its hour.
    private void mailsKeepTheirHour(List<String> faults) {
        int hour =
                store.sql()
                        .select(RESPONSES_WATCH.MAIL_HOUR)
                        .from(RESPONSES_WATCH)
                        .fetchSingle(RESPONSES_WATCH.MAIL_HOUR);
        store.sql()
                .select(RESPONSES_MAILING.MAIL_DAY, MAIL_DELIVERY.CREATED_AT)
                .from(RESPONSES_MAILING)
                .join(MAIL_DELIVERY)
                .on(MAIL_DELIVERY.ID.eq(RESPONSES_MAILING.DELIVERY))
                .forEach(
                        row -> {
                            var sent = row.value2().atZone(zone);
                            var due = row.value1().atTime(hour, 0).atZone(zone);
                            if (!sent.toLocalDate().equals(row.value1()) || sent.isBefore(due)) {
                                faults.add("a mail of " + due + " went out at " + sent);
                            }
                        });
        int mails = store.sql().fetchCount(MAIL_DELIVERY);
        int mailings = store.sql().fetchCount(RESPONSES_MAILING);
        if (mails != mailings) {
            faults.add(mails + " mails for " + mailings + " people and days");
        }
    }
}
