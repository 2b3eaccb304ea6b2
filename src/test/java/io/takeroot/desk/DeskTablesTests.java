package io.takeroot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.store.Store;
import io.takeroot.store.testing.OnBothDatabases;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;

/// What the tables themselves refuse, whatever a program asks of them.
class DeskTablesTests {
    @OnBothDatabases
    void requestEndsOnlyWithAResolutionOfItsOwn(Store store) {
        request(store, 1);
        request(store, 2);
        resolution(store, "(10, 1, 'AS_ASKED', 'Here.', null, null, null, null");
        store.sql()
                .execute(
                        "insert into desk_step values (1, 1, null, 'NEW', 'RESOLVED', 10, 'AS_ASKED')");

        refused(
                store,
                "update desk_request set state = 'RESOLVED', clock_from = null, queued = false where id = 2");
        refused(store, ended(2, 10, "AS_ASKED"));
        refused(store, ended(1, 10, "DECLINED"));
        refused(store, "update desk_request set state = 'CLOSED', queued = false where id = 2");
        refused(store, "update desk_request set queued = false where id = 2");
        refused(store, "delete from desk_request where id = 1");
        refused(
                store,
                "insert into desk_step values (2, 1, null, 'NEW', 'RESOLVED', 10, 'AS_ASKED')");
        refused(store, "insert into desk_step values (2, 1, null, 'NEW', 'RESOLVED', null, null)");
        refused(store, "insert into desk_step values (1, 1, null, 'NEW', 'WAITING', null, null)");
        refused(store, "insert into desk_step values (1, 2, 1, 'WAITING', 'IN_WORK', null, null)");
        refused(store, "insert into desk_step values (1, 2, 1, 'RESOLVED', 'NEW', null, null)");
        refused(store, "insert into desk_step values (1, 3, 2, 'RESOLVED', 'IN_WORK', null, null)");

        store.sql().execute(ended(1, 10, "AS_ASKED"));
        refused(store, "delete from desk_resolution where id = 10");
        assertThat(
                        store.sql()
                                .fetchValue(
                                        "select count(*) from desk_request where state = 'RESOLVED'"))
                .hasToString("1");
    }

    @OnBothDatabases
    void everyKindOfEndHasWhatItCannotDoWithout(Store store) {
        request(store, 1);

        Stream.of(
                        "'AS_ASKED', ' ', null, null, null, null",
                        "'AS_ASKED', 'x', 'y', null, null, null",
                        "'ALTERNATIVE', 'x', null, null, null, null",
                        "'HANDS_ON', 'x', null, ' ', null, null",
                        "'FROM_LIBRARY', 'x', null, null, null, null",
                        "'DECLINED', 'x', null, null, null, 'No'",
                        "'DECLINED', 'x', 'y', null, null, ''",
                        "'IGNORED', 'x', null, null, null, null")
                .forEach(
                        wrong ->
                                assertThatThrownBy(() -> resolution(store, "(11, 1, " + wrong))
                                        .as(wrong)
                                        .isInstanceOf(DataAccessException.class));
        resolution(store, "(12, 1, 'DECLINED', '', 'Do that instead', null, null, 'Because'");
    }

    @OnBothDatabases
    void movesOfTheProgramAreThoseOfTheTable(Store store) {
        for (var from : RequestState.values()) {
            for (var to : RequestState.values()) {
                var there =
                        store.sql()
                                .fetchValue(
                                        "select count(*) from desk_move where from_state = ? and to_state = ?",
                                        from.name(),
                                        to.name());
                assertThat(String.valueOf(there).equals("1"))
                        .as(from + " to " + to)
                        .isEqualTo(from.mayBecome(to));
            }
        }
    }

    private static String ended(long id, long resolution, String kind) {
        return "update desk_request set state = 'RESOLVED', step = 1, clock_from = null, queued = false,"
                + " resolved_at = opened_at, resolution = "
                + resolution
                + ", resolution_kind = '"
                + kind
                + "' where id = "
                + id;
    }

    private static void refused(Store store, String statement) {
        assertThatThrownBy(() -> store.sql().execute(statement))
                .as(statement)
                .isInstanceOf(DataAccessException.class);
    }

    private static void request(Store store, long id) {
        store.sql()
                .execute(
                        "insert into desk_request (id, version, state, channel, asker_name, asker_email, team,"
                                + " product, competitor, deal, title, body, token_hash, token_sealed, assignee,"
                                + " opened_at, first_reply_due, resolution_due, clock_from, clock_minutes, queued,"
                                + " queue_at, helped, deflected) values ("
                                + id
                                + ", 1, 'NEW', 'PAGE', 'A', 'a@example.com', '', '', '', '', 'T', '', 'h"
                                + id
                                + "', 's', '', timestamp with time zone '2017-11-20 10:00:00+00',"
                                + " timestamp with time zone '2017-11-20 10:00:00+00',"
                                + " timestamp with time zone '2017-11-20 10:00:00+00',"
                                + " timestamp with time zone '2017-11-20 10:00:00+00', 0, true,"
                                + " timestamp with time zone '2017-11-20 10:00:00+00', '', false)");
    }

    private static void resolution(Store store, String first) {
        store.sql()
                .execute(
                        "insert into desk_resolution (id, request, kind, words, alternative, work, source, reason,"
                                + " resolved_at, resolved_by, helped, helped_words) values "
                                + first
                                + ", timestamp with time zone '2017-11-20 10:00:00+00', 'x', '', '')");
    }
}
