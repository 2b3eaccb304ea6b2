package io.takeroot.desk;

import static io.takeroot.store.tables.Tables.DESK_REQUEST;
import static io.takeroot.store.tables.Tables.DESK_RESOLUTION;
import static io.takeroot.store.tables.Tables.DESK_STEP;

import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.DeskRequestRecord;
import io.takeroot.store.tables.tables.records.DeskResolutionRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// Where each request stands, its steps and its resolutions. The tables refuse what must not be.
@Component
final class RequestStore {
    /// After all that is due.
    private static final Instant AFTER_ALL = Instant.parse("2999-12-31T00:00:00Z");

    private final Store store;

    RequestStore(Store store) {
        this.store = store;
    }

    /// What opens the asker's own page.
    record Key(String hash, String sealed) {}

    /// @throws DuplicateKeyException when it came in before
    RequestId add(NewRequest asked, Deadlines clock, Instant now, Key key) {
        try {
            return added(asked, clock, now, key);
        } catch (IntegrityConstraintViolationException e) {
            throw new DuplicateKeyException(asked.once(), e);
        }
    }

    private RequestId added(NewRequest asked, Deadlines clock, Instant now, Key key) {
        var matter = asked.matter();
        return store.sql()
                .insertInto(DESK_REQUEST)
                .set(DESK_REQUEST.VERSION, 1)
                .set(DESK_REQUEST.STATE, RequestState.NEW.name())
                .set(DESK_REQUEST.CHANNEL, asked.channel().name())
                .set(DESK_REQUEST.ASKER_NAME, asked.asker().name())
                .set(DESK_REQUEST.ASKER_EMAIL, asked.asker().email())
                .set(DESK_REQUEST.TEAM, matter.team())
                .set(DESK_REQUEST.PRODUCT, matter.product())
                .set(DESK_REQUEST.COMPETITOR, matter.competitor())
                .set(DESK_REQUEST.DEAL, matter.deal())
                .set(DESK_REQUEST.NEEDED_BY, matter.neededBy().orElse(null))
                .set(DESK_REQUEST.TITLE, asked.ask().title())
                .set(DESK_REQUEST.BODY, asked.ask().text())
                .set(DESK_REQUEST.ONCE_KEY, asked.once().isEmpty() ? null : asked.once())
                .set(DESK_REQUEST.TOKEN_HASH, key.hash())
                .set(DESK_REQUEST.TOKEN_SEALED, key.sealed())
                .set(DESK_REQUEST.ASSIGNEE, "")
                .set(DESK_REQUEST.OPENED_AT, now)
                .set(DESK_REQUEST.FIRST_REPLY_DUE, clock.firstReplyDue())
                .set(DESK_REQUEST.RESOLUTION_DUE, clock.resolutionDue())
                .set(DESK_REQUEST.CLOCK_FROM, now)
                .set(DESK_REQUEST.CLOCK_MINUTES, 0)
                .set(DESK_REQUEST.QUEUED, true)
                .set(DESK_REQUEST.QUEUE_AT, clock.next().orElse(AFTER_ALL))
                .set(DESK_REQUEST.HELPED, "")
                .set(DESK_REQUEST.DEFLECTED, false)
                .returningResult(DESK_REQUEST.ID)
                .fetchSingle(row -> new RequestId(row.value1()));
    }

    Optional<RequestId> once(String key) {
        return store.sql()
                .select(DESK_REQUEST.ID)
                .from(DESK_REQUEST)
                .where(DESK_REQUEST.ONCE_KEY.eq(key))
                .fetchOptional(row -> new RequestId(row.value1()));
    }

    Optional<RequestId> ofToken(String tokenHash) {
        return store.sql()
                .select(DESK_REQUEST.ID)
                .from(DESK_REQUEST)
                .where(DESK_REQUEST.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(row -> new RequestId(row.value1()));
    }

    Optional<String> sealedToken(RequestId id) {
        return store.sql()
                .select(DESK_REQUEST.TOKEN_SEALED)
                .from(DESK_REQUEST)
                .where(DESK_REQUEST.ID.eq(id.value()))
                .fetchOptional(row -> row.value1());
    }

    Optional<Request> find(RequestId id) {
        return store.sql()
                .selectFrom(DESK_REQUEST)
                .where(DESK_REQUEST.ID.eq(id.value()))
                .fetchOptional(RequestStore::request);
    }

    /// Keeps others from changing it until the transaction under way ends.
    Optional<Request> lock(RequestId id) {
        return locked(DESK_REQUEST.ID.eq(id.value())).stream().findFirst();
    }

    /// The open ones that end with this one, kept from others until the transaction ends.
    List<Request> lockMergedInto(RequestId id) {
        return locked(
                DESK_REQUEST
                        .MERGED_INTO
                        .eq(id.value())
                        .and(DESK_REQUEST.STATE.ne(RequestState.RESOLVED.name())));
    }

    private List<Request> locked(Condition which) {
        return store.sql()
                .selectFrom(DESK_REQUEST)
                .where(which)
                .orderBy(DESK_REQUEST.ID)
                .forUpdate()
                .fetch(RequestStore::request);
    }

    List<Request> mergedInto(RequestId id) {
        return store.sql()
                .selectFrom(DESK_REQUEST)
                .where(DESK_REQUEST.MERGED_INTO.eq(id.value()))
                .orderBy(DESK_REQUEST.ID)
                .fetch(RequestStore::request);
    }

    /// Moves it on, if it still stands as it was seen.
    void save(Request before, Request after) {
        boolean moved = before.course().step() != after.course().step();
        if (moved) {
            step(before, after);
        }
        if (update(before, after) != 1) {
            throw new OptimisticLockingFailureException(before.id() + " was changed meanwhile");
        }
    }

    private void step(Request before, Request after) {
        int number = after.course().step();
        var ended = after.course().ended();
        store.sql()
                .insertInto(DESK_STEP)
                .set(DESK_STEP.REQUEST, after.id().value())
                .set(DESK_STEP.NUMBER, number)
                .set(DESK_STEP.BEFORE_IT, number == 1 ? null : Integer.valueOf(number - 1))
                .set(DESK_STEP.FROM_STATE, before.state().name())
                .set(DESK_STEP.TO_STATE, after.state().name())
                .set(DESK_STEP.RESOLUTION, ended.map(Request.Ended::resolution).orElse(null))
                .set(DESK_STEP.RESOLUTION_KIND, ended.map(it -> it.kind().name()).orElse(null))
                .execute();
    }

    private int update(Request before, Request after) {
        var course = after.course();
        var clock = course.clock();
        var matter = after.matter();
        return store.sql()
                .update(DESK_REQUEST)
                .set(DESK_REQUEST.VERSION, before.version() + 1)
                .set(DESK_REQUEST.STATE, course.state().name())
                .set(DESK_REQUEST.STEP, course.step() == 0 ? null : Integer.valueOf(course.step()))
                .set(DESK_REQUEST.TEAM, matter.team())
                .set(DESK_REQUEST.PRODUCT, matter.product())
                .set(DESK_REQUEST.COMPETITOR, matter.competitor())
                .set(DESK_REQUEST.DEAL, matter.deal())
                .set(DESK_REQUEST.NEEDED_BY, matter.neededBy().orElse(null))
                .set(DESK_REQUEST.ASSIGNEE, course.assignee())
                .set(DESK_REQUEST.FIRST_REPLY_DUE, clock.firstReplyDue())
                .set(DESK_REQUEST.FIRST_REPLIED_AT, clock.firstRepliedAt().orElse(null))
                .set(DESK_REQUEST.FIRST_REPLY_MINUTES, clock.firstReplyMinutes().orElse(null))
                .set(DESK_REQUEST.RESOLUTION_DUE, clock.resolutionDue())
                .set(DESK_REQUEST.CLOCK_FROM, clock.runsFrom().orElse(null))
                .set(DESK_REQUEST.CLOCK_MINUTES, clock.minutes())
                .set(DESK_REQUEST.WAITING_SINCE, clock.waitingSince().orElse(null))
                .set(DESK_REQUEST.SNOOZED_UNTIL, course.snoozedUntil().orElse(null))
                .set(DESK_REQUEST.QUEUED, after.isOpen() && !after.isMerged())
                .set(DESK_REQUEST.QUEUE_AT, queueAt(after))
                .set(DESK_REQUEST.RESOLVED_AT, course.ended().map(Request.Ended::at).orElse(null))
                .set(
                        DESK_REQUEST.RESOLUTION,
                        course.ended().map(Request.Ended::resolution).orElse(null))
                .set(
                        DESK_REQUEST.RESOLUTION_KIND,
                        course.ended().map(it -> it.kind().name()).orElse(null))
                .set(DESK_REQUEST.HELPED, helped(after))
                .set(DESK_REQUEST.DEFLECTED, course.deflected())
                .set(
                        DESK_REQUEST.MERGED_INTO,
                        course.mergedInto().map(RequestId::value).orElse(null))
                .where(DESK_REQUEST.ID.eq(before.id().value()))
                .and(DESK_REQUEST.VERSION.eq(before.version()))
                .execute();
    }

    /// What is due next comes first; what ended lies by its end.
    private static Instant queueAt(Request request) {
        return request.course()
                .ended()
                .map(Request.Ended::at)
                .orElseGet(() -> request.clock().next().orElse(AFTER_ALL));
    }

    /// A request that was reopened keeps what the asker said of its last end.
    private static Field<String> helped(Request after) {
        return after.course()
                .ended()
                .map(ended -> (Field<String>) DSL.val(word(ended.helped())))
                .orElse(DESK_REQUEST.HELPED);
    }

    long resolve(RequestId id, Resolution resolution, Instant at, String by) {
        return store.sql()
                .insertInto(DESK_RESOLUTION)
                .set(DESK_RESOLUTION.REQUEST, id.value())
                .set(DESK_RESOLUTION.KIND, resolution.kind().name())
                .set(DESK_RESOLUTION.WORDS, resolution.words())
                .set(DESK_RESOLUTION.ALTERNATIVE, alternative(resolution))
                .set(
                        DESK_RESOLUTION.WORK,
                        resolution instanceof Resolution.WorkedHandsOn it ? it.work() : null)
                .set(
                        DESK_RESOLUTION.SOURCE,
                        resolution instanceof Resolution.AnsweredFromLibrary it
                                ? it.source()
                                : null)
                .set(
                        DESK_RESOLUTION.REASON,
                        resolution instanceof Resolution.Declined it ? it.reason() : null)
                .set(DESK_RESOLUTION.RESOLVED_AT, at)
                .set(DESK_RESOLUTION.RESOLVED_BY, by)
                .set(DESK_RESOLUTION.HELPED, "")
                .set(DESK_RESOLUTION.HELPED_WORDS, "")
                .returningResult(DESK_RESOLUTION.ID)
                .fetchSingle(row -> row.value1());
    }

    private static @Nullable String alternative(Resolution resolution) {
        return switch (resolution) {
            case Resolution.AlternativeGiven it -> it.alternative();
            case Resolution.Declined it -> it.alternative();
            case Resolution.AsAsked _,
                    Resolution.WorkedHandsOn _,
                    Resolution.AnsweredFromLibrary _ ->
                    null;
        };
    }

    void helped(long resolution, boolean helped, String words, Instant at) {
        store.sql()
                .update(DESK_RESOLUTION)
                .set(DESK_RESOLUTION.HELPED, word(helped))
                .set(DESK_RESOLUTION.HELPED_WORDS, words)
                .set(DESK_RESOLUTION.HELPED_AT, at)
                .where(DESK_RESOLUTION.ID.eq(resolution))
                .execute();
    }

    /// The latest first.
    List<Ending> endings(RequestId id) {
        return store.sql()
                .selectFrom(DESK_RESOLUTION)
                .where(DESK_RESOLUTION.REQUEST.eq(id.value()))
                .orderBy(DESK_RESOLUTION.ID.desc())
                .fetch(RequestStore::ending);
    }

    /// All resolutions of several requests, by request.
    Map<RequestId, List<Resolution>> resolutions(Collection<RequestId> ids) {
        return store
                .sql()
                .selectFrom(DESK_RESOLUTION)
                .where(DESK_RESOLUTION.REQUEST.in(ids.stream().map(RequestId::value).toList()))
                .orderBy(DESK_RESOLUTION.ID.desc())
                .fetch()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> new RequestId(row.getRequest()),
                                Collectors.mapping(RequestStore::resolution, Collectors.toList())));
    }

    private static Ending ending(DeskResolutionRecord row) {
        return new Ending(
                row.getId(),
                resolution(row),
                row.getResolvedAt(),
                row.getResolvedBy(),
                said(row.getHelped()),
                row.getHelpedWords());
    }

    private static Resolution resolution(DeskResolutionRecord row) {
        return switch (Resolution.Kind.valueOf(row.getKind())) {
            case AS_ASKED -> new Resolution.AsAsked(row.getWords());
            case ALTERNATIVE ->
                    new Resolution.AlternativeGiven(row.getWords(), row.getAlternative());
            case HANDS_ON -> new Resolution.WorkedHandsOn(row.getWords(), row.getWork());
            case FROM_LIBRARY ->
                    new Resolution.AnsweredFromLibrary(row.getWords(), row.getSource());
            case DECLINED ->
                    new Resolution.Declined(row.getWords(), row.getReason(), row.getAlternative());
        };
    }

    static Request request(DeskRequestRecord row) {
        return new Request(
                new RequestId(row.getId()),
                row.getVersion(),
                new Request.Opening(
                        Channel.valueOf(row.getChannel()),
                        new Asker(row.getAskerName(), row.getAskerEmail()),
                        new Ask(row.getTitle(), row.getBody()),
                        row.getOpenedAt()),
                new Matter(
                        row.getTeam(),
                        row.getProduct(),
                        row.getCompetitor(),
                        row.getDeal(),
                        Optional.ofNullable(row.getNeededBy())),
                course(row));
    }

    private static Request.Course course(DeskRequestRecord row) {
        return new Request.Course(
                RequestState.valueOf(row.getState()),
                row.getStep() == null ? 0 : row.getStep(),
                row.getAssignee(),
                new Deadlines(
                        row.getFirstReplyDue(),
                        Optional.ofNullable(row.getFirstRepliedAt()),
                        Optional.ofNullable(row.getFirstReplyMinutes()),
                        row.getResolutionDue(),
                        row.getClockMinutes(),
                        Optional.ofNullable(row.getClockFrom()),
                        Optional.ofNullable(row.getWaitingSince())),
                Optional.ofNullable(row.getSnoozedUntil()),
                Optional.ofNullable(row.getResolution())
                        .map(
                                resolution ->
                                        new Request.Ended(
                                                resolution,
                                                Resolution.Kind.valueOf(row.getResolutionKind()),
                                                row.getResolvedAt(),
                                                said(row.getHelped()))),
                Optional.ofNullable(row.getMergedInto()).map(RequestId::new),
                row.getDeflected());
    }

    private static Optional<Boolean> said(String helped) {
        return helped.isEmpty() ? Optional.empty() : Optional.of(helped.equals("yes"));
    }

    private static String word(Optional<Boolean> helped) {
        return helped.map(RequestStore::word).orElse("");
    }

    private static String word(boolean helped) {
        return helped ? "yes" : "no";
    }
}
