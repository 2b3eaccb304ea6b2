package io.takeroot.desk;

import static io.takeroot.store.tables.Tables.DESK_SLACK_ASKER;

import io.takeroot.store.Store;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who asked what in Slack, and where Slack takes answers.
@Component
final class SlackAskerStore {
    private final Store store;

    SlackAskerStore(Store store) {
        this.store = store;
    }

    /// @param answerSealed where Slack takes answers for a while; empty for nowhere
    /// @param answers how many went there
    record SlackAsker(String user, Optional<String> answerSealed, int answers, Instant at) {}

    void keep(RequestId request, SlackAsker asker) {
        store.sql()
                .insertInto(DESK_SLACK_ASKER)
                .set(DESK_SLACK_ASKER.REQUEST, request.value())
                .set(DESK_SLACK_ASKER.SLACK_USER, asker.user())
                .set(DESK_SLACK_ASKER.ANSWER_SEALED, asker.answerSealed().orElse(null))
                .set(DESK_SLACK_ASKER.ANSWERS, asker.answers())
                .set(DESK_SLACK_ASKER.ASKED_AT, asker.at())
                .onConflictDoNothing()
                .execute();
    }

    Optional<SlackAsker> find(RequestId request) {
        return store.sql()
                .selectFrom(DESK_SLACK_ASKER)
                .where(DESK_SLACK_ASKER.REQUEST.eq(request.value()))
                .fetchOptional(
                        row ->
                                new SlackAsker(
                                        row.getSlackUser(),
                                        Optional.ofNullable(row.getAnswerSealed()),
                                        row.getAnswers(),
                                        row.getAskedAt()));
    }

    void answered(RequestId request) {
        store.sql()
                .update(DESK_SLACK_ASKER)
                .set(DESK_SLACK_ASKER.ANSWERS, DESK_SLACK_ASKER.ANSWERS.plus(1))
                .where(DESK_SLACK_ASKER.REQUEST.eq(request.value()))
                .execute();
    }
}
