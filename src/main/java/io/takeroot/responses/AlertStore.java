package io.takeroot.responses;

import static io.takeroot.store.tables.Tables.RESPONSES_ALERT;
import static io.takeroot.store.tables.Tables.RESPONSES_FEEDBACK;
import static io.takeroot.store.tables.Tables.RESPONSES_NOTICE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import io.takeroot.access.PersonId;
import io.takeroot.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The tables of alerts, of who is told of them, and of what they think of them.
@Component
final class AlertStore {
    private static final int TITLE_LENGTH = 300;
    private static final Field<Integer> PEOPLE =
            field(
                            select(count())
                                    .from(RESPONSES_NOTICE)
                                    .where(RESPONSES_NOTICE.ALERT.eq(RESPONSES_ALERT.ID))
                                    .and(RESPONSES_NOTICE.PASSED_ON.isFalse()))
                    .as("people");
    private static final Field<Integer> TOLD =
            field(
                            select(count())
                                    .from(RESPONSES_NOTICE)
                                    .where(RESPONSES_NOTICE.ALERT.eq(RESPONSES_ALERT.ID))
                                    .and(RESPONSES_NOTICE.TOLD_DAY.isNotNull()))
                    .as("told");
    private static final Field<Integer> USEFUL = opinions(true).as("useful");
    private static final Field<Integer> NOISE = opinions(false).as("noise");
    private static final List<SelectFieldOrAsterisk> FIELDS =
            List.of(
                    RESPONSES_ALERT.ID,
                    RESPONSES_ALERT.RULE,
                    RESPONSES_ALERT.ABOUT,
                    RESPONSES_ALERT.TITLE,
                    RESPONSES_ALERT.URL,
                    RESPONSES_ALERT.WORDS,
                    RESPONSES_ALERT.RAISED_AT,
                    RESPONSES_ALERT.RAISED_DAY,
                    RESPONSES_ALERT.WITHIN_BUDGET,
                    PEOPLE,
                    TOLD,
                    USEFUL,
                    NOISE);

    /// Who is to be told of an alert.
    record Unaddressed(long alert, String owner, List<String> to) {}

    /// Where an alert goes beside the mail of its people.
    enum Posting {
        /// Nowhere: there was no webhook.
        NONE,
        DUE,
        TAKEN
    }

    private final Store store;

    AlertStore(Store store) {
        this.store = store;
    }

    /// False when the fact was raised before.
    boolean raise(NewAlert alert, Instant at, LocalDate day, boolean within, Posting posting) {
        return store.sql()
                        .insertInto(RESPONSES_ALERT)
                        .set(RESPONSES_ALERT.FACT, alert.fact())
                        .set(RESPONSES_ALERT.RULE, alert.rule())
                        .set(RESPONSES_ALERT.ABOUT, alert.watched().about())
                        .set(RESPONSES_ALERT.TITLE, cut(alert.watched().title()))
                        .set(RESPONSES_ALERT.URL, alert.watched().url())
                        .set(RESPONSES_ALERT.WORDS, alert.words())
                        .set(RESPONSES_ALERT.OWNER, alert.watched().owner())
                        .set(RESPONSES_ALERT.RECIPIENTS, String.join("\n", alert.to()))
                        .set(RESPONSES_ALERT.RAISED_AT, at)
                        .set(RESPONSES_ALERT.RAISED_DAY, day)
                        .set(RESPONSES_ALERT.WITHIN_BUDGET, within)
                        .set(RESPONSES_ALERT.ADDRESSED, false)
                        .set(RESPONSES_ALERT.POSTING, posting.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean isRaised(String fact) {
        return store.sql().fetchExists(RESPONSES_ALERT, RESPONSES_ALERT.FACT.eq(fact));
    }

    int raisedOn(String rule, LocalDate day) {
        return store.sql()
                .fetchCount(
                        RESPONSES_ALERT,
                        RESPONSES_ALERT.RULE.eq(rule),
                        RESPONSES_ALERT.RAISED_DAY.eq(day));
    }

    List<Unaddressed> unaddressed() {
        return store.sql()
                .select(RESPONSES_ALERT.ID, RESPONSES_ALERT.OWNER, RESPONSES_ALERT.RECIPIENTS)
                .from(RESPONSES_ALERT)
                .where(RESPONSES_ALERT.ADDRESSED.isFalse())
                .orderBy(RESPONSES_ALERT.ID)
                .fetch(
                        row ->
                                new Unaddressed(
                                        row.value1(), row.value2(), row.value3().lines().toList()));
    }

    void address(long alert, List<PersonId> people) {
        for (var person : people) {
            store.sql()
                    .insertInto(RESPONSES_NOTICE)
                    .set(RESPONSES_NOTICE.ALERT, alert)
                    .set(RESPONSES_NOTICE.PERSON, person.value())
                    .set(RESPONSES_NOTICE.PASSED_ON, false)
                    // Who came back before anybody stood in for them is to be told after all.
                    .onConflict(RESPONSES_NOTICE.ALERT, RESPONSES_NOTICE.PERSON)
                    .doUpdate()
                    .set(RESPONSES_NOTICE.PASSED_ON, false)
                    .execute();
        }
        addressed(alert, true);
    }

    /// Somebody left before they were told: whoever stands in is looked for anew.
    void passOn(PersonId person) {
        var waiting = RESPONSES_NOTICE.PERSON.eq(person.value()).and(isWaiting());
        var alerts =
                store.sql()
                        .select(RESPONSES_NOTICE.ALERT)
                        .from(RESPONSES_NOTICE)
                        .where(waiting)
                        .fetch(RESPONSES_NOTICE.ALERT);
        alerts.forEach(alert -> addressed(alert, false));
        store.sql()
                .update(RESPONSES_NOTICE)
                .set(RESPONSES_NOTICE.PASSED_ON, true)
                .where(waiting)
                .execute();
    }

    /// Whom something waits for.
    List<PersonId> waiting() {
        return store.sql()
                .selectDistinct(RESPONSES_NOTICE.PERSON)
                .from(RESPONSES_NOTICE)
                .where(isWaiting())
                .orderBy(RESPONSES_NOTICE.PERSON)
                .fetch(row -> new PersonId(row.value1()));
    }

    /// What waits for a person and was raised up to a time. What bears a time that is still to
    /// come was raised by a clock that ran ahead, and waits no longer for that.
    List<Alert> waiting(PersonId person, Instant until, Instant now) {
        return alerts(
                DSL.exists(
                                select(RESPONSES_NOTICE.ALERT)
                                        .from(RESPONSES_NOTICE)
                                        .where(RESPONSES_NOTICE.ALERT.eq(RESPONSES_ALERT.ID))
                                        .and(RESPONSES_NOTICE.PERSON.eq(person.value()))
                                        .and(isWaiting()))
                        .and(
                                RESPONSES_ALERT
                                        .RAISED_AT
                                        .le(until)
                                        .or(RESPONSES_ALERT.RAISED_AT.gt(now))),
                Integer.MAX_VALUE);
    }

    void told(PersonId person, List<Alert> alerts, LocalDate day) {
        store.sql()
                .update(RESPONSES_NOTICE)
                .set(RESPONSES_NOTICE.TOLD_DAY, day)
                .where(RESPONSES_NOTICE.PERSON.eq(person.value()))
                .and(RESPONSES_NOTICE.ALERT.in(alerts.stream().map(Alert::id).toList()))
                .execute();
    }

    /// What waits for the webhook.
    List<Alert> toPost() {
        return alerts(RESPONSES_ALERT.POSTING.eq(Posting.DUE.name()), Integer.MAX_VALUE);
    }

    void posted(List<Alert> alerts) {
        store.sql()
                .update(RESPONSES_ALERT)
                .set(RESPONSES_ALERT.POSTING, Posting.TAKEN.name())
                .where(RESPONSES_ALERT.ID.in(alerts.stream().map(Alert::id).toList()))
                .execute();
    }

    List<Alert> latest(String rule, int most) {
        return alerts(rule.isEmpty() ? DSL.noCondition() : RESPONSES_ALERT.RULE.eq(rule), most);
    }

    Optional<Alert> find(long id) {
        return alerts(RESPONSES_ALERT.ID.eq(id), 1).stream().findFirst();
    }

    void feedback(long alert, PersonId person, boolean useful, Instant at) {
        store.sql()
                .insertInto(RESPONSES_FEEDBACK)
                .set(RESPONSES_FEEDBACK.ALERT, alert)
                .set(RESPONSES_FEEDBACK.PERSON, person.value())
                .set(RESPONSES_FEEDBACK.USEFUL, useful)
                .set(RESPONSES_FEEDBACK.GIVEN_AT, at)
                .onConflict(RESPONSES_FEEDBACK.ALERT, RESPONSES_FEEDBACK.PERSON)
                .doUpdate()
                .set(RESPONSES_FEEDBACK.USEFUL, useful)
                .set(RESPONSES_FEEDBACK.GIVEN_AT, at)
                .execute();
    }

    /// How often a rule's alerts were found useful, or noise.
    Map<String, Integer> opinionsByRule(boolean useful) {
        return store.sql()
                .select(RESPONSES_ALERT.RULE, count())
                .from(RESPONSES_FEEDBACK)
                .join(RESPONSES_ALERT)
                .on(RESPONSES_ALERT.ID.eq(RESPONSES_FEEDBACK.ALERT))
                .where(RESPONSES_FEEDBACK.USEFUL.eq(useful))
                .groupBy(RESPONSES_ALERT.RULE)
                .fetchMap(RESPONSES_ALERT.RULE, count());
    }

    /// How many alerts each rule raised.
    Map<String, Integer> countsByRule() {
        return store.sql()
                .select(RESPONSES_ALERT.RULE, count())
                .from(RESPONSES_ALERT)
                .groupBy(RESPONSES_ALERT.RULE)
                .fetchMap(RESPONSES_ALERT.RULE, count());
    }

    private List<Alert> alerts(Condition condition, int most) {
        return store.sql()
                .select(FIELDS)
                .from(RESPONSES_ALERT)
                .where(condition)
                .orderBy(RESPONSES_ALERT.ID.desc())
                .limit(most)
                .fetch(AlertStore::alert);
    }

    private void addressed(long alert, boolean addressed) {
        store.sql()
                .update(RESPONSES_ALERT)
                .set(RESPONSES_ALERT.ADDRESSED, addressed)
                .where(RESPONSES_ALERT.ID.eq(alert))
                .execute();
    }

    private static Condition isWaiting() {
        return RESPONSES_NOTICE.TOLD_DAY.isNull().and(RESPONSES_NOTICE.PASSED_ON.isFalse());
    }

    private static Field<Integer> opinions(boolean useful) {
        return field(
                select(count())
                        .from(RESPONSES_FEEDBACK)
                        .where(RESPONSES_FEEDBACK.ALERT.eq(RESPONSES_ALERT.ID))
                        .and(RESPONSES_FEEDBACK.USEFUL.eq(useful)));
    }

    private static Alert alert(Record row) {
        return new Alert(
                row.get(RESPONSES_ALERT.ID),
                row.get(RESPONSES_ALERT.RULE),
                row.get(RESPONSES_ALERT.ABOUT),
                row.get(RESPONSES_ALERT.TITLE),
                row.get(RESPONSES_ALERT.URL),
                row.get(RESPONSES_ALERT.WORDS),
                row.get(RESPONSES_ALERT.RAISED_AT),
                row.get(RESPONSES_ALERT.RAISED_DAY),
                row.get(RESPONSES_ALERT.WITHIN_BUDGET),
                row.get(PEOPLE),
                row.get(TOLD),
                row.get(USEFUL),
                row.get(NOISE));
    }

    private static String cut(String title) {
        return title.length() <= TITLE_LENGTH ? title : title.substring(0, TITLE_LENGTH);
    }
}
