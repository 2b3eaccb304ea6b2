package io.takeroot.responses;

import static io.takeroot.store.tables.Tables.RESPONSES_CHECK_CHANGE;
import static io.takeroot.store.tables.Tables.RESPONSES_EPISODE;
import static io.takeroot.store.tables.Tables.RESPONSES_REMARK;
import static io.takeroot.store.tables.Tables.RESPONSES_RESPONSE;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Unit;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.ResponsesResponseRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The table of responses, of their moved checks, and of what people think of them.
@Component
final class ResponseStore {
    private static final String MONEY = "money ";

    private final Store store;

    ResponseStore(Store store) {
        this.store = store;
    }

    ResponseId add(Draft draft, LocalDate on, Actor by, Instant at) {
        var answer = draft.answer();
        return new ResponseId(
                store.sql()
                        .insertInto(RESPONSES_RESPONSE)
                        .set(RESPONSES_RESPONSE.EPISODE, draft.episode().id())
                        .set(RESPONSES_RESPONSE.HYPOTHESIS, answer.hypothesis())
                        .set(RESPONSES_RESPONSE.MEASURE, answer.action())
                        .set(RESPONSES_RESPONSE.OWNER, answer.owner())
                        .set(RESPONSES_RESPONSE.CHECK_ON, answer.checkOn())
                        .set(RESPONSES_RESPONSE.EXPECTED, answer.expected().size())
                        .set(RESPONSES_RESPONSE.EXPECTED_RELATIVE, answer.expected().relative())
                        .set(RESPONSES_RESPONSE.UNIT, draft.unit().word())
                        .set(RESPONSES_RESPONSE.RISE_IS_BETTER, draft.riseIsBetter())
                        .set(RESPONSES_RESPONSE.FORECAST, draft.forecast().text())
                        .set(RESPONSES_RESPONSE.MADE_ON, on)
                        .set(RESPONSES_RESPONSE.MADE_AT, at)
                        .set(RESPONSES_RESPONSE.MADE_BY, by.name())
                        .set(RESPONSES_RESPONSE.PERIODS, 0)
                        .set(RESPONSES_RESPONSE.METHOD, "")
                        .set(RESPONSES_RESPONSE.WORDS, "")
                        .returningResult(RESPONSES_RESPONSE.ID)
                        .fetchSingle()
                        .value1());
    }

    Optional<Response> find(ResponseId id) {
        return where(RESPONSES_RESPONSE.ID.eq(id.value())).stream().findFirst();
    }

    /// All that wait for their check, the next one first.
    List<Response> waiting() {
        return where(RESPONSES_RESPONSE.OUTCOME.isNull());
    }

    /// All whose check is due.
    List<Response> due(LocalDate today) {
        return where(
                RESPONSES_RESPONSE.OUTCOME.isNull().and(RESPONSES_RESPONSE.CHECK_ON.le(today)));
    }

    List<Response> measured() {
        return where(RESPONSES_RESPONSE.OUTCOME.isNotNull());
    }

    List<Response> ofEpisode(long episode) {
        return where(RESPONSES_RESPONSE.EPISODE.eq(episode));
    }

    List<Response> of(IndicatorId indicator) {
        return where(
                RESPONSES_EPISODE
                        .SCORECARD
                        .eq(indicator.scorecard().text())
                        .and(RESPONSES_EPISODE.INDICATOR.eq(indicator.key().value())));
    }

    /// False when it was measured before, or its check was put off.
    boolean measure(ResponseId id, Measurement measurement) {
        var effect = measurement.effect();
        return store.sql()
                        .update(RESPONSES_RESPONSE)
                        .set(RESPONSES_RESPONSE.OUTCOME, measurement.outcome().name())
                        .set(RESPONSES_RESPONSE.EFFECT, part(effect, Measurement.Effect::size))
                        .set(RESPONSES_RESPONSE.LOW, part(effect, Measurement.Effect::low))
                        .set(RESPONSES_RESPONSE.HIGH, part(effect, Measurement.Effect::high))
                        .set(
                                RESPONSES_RESPONSE.LEVEL_PERCENT,
                                effect.map(Measurement.Effect::level).orElse(null))
                        .set(RESPONSES_RESPONSE.BASE, part(effect, Measurement.Effect::base))
                        .set(RESPONSES_RESPONSE.PERIODS, measurement.periods())
                        .set(RESPONSES_RESPONSE.METHOD, measurement.method())
                        .set(RESPONSES_RESPONSE.WORDS, measurement.words())
                        .set(RESPONSES_RESPONSE.MEASURED_ON, measurement.on())
                        .where(RESPONSES_RESPONSE.ID.eq(id.value()))
                        .and(RESPONSES_RESPONSE.OUTCOME.isNull())
                        .and(RESPONSES_RESPONSE.CHECK_ON.le(measurement.on()))
                        .execute()
                == 1;
    }

    /// False when it was measured, or moved by somebody else, in the meantime.
    boolean moveCheck(ResponseId id, Response.CheckChange change) {
        int moved =
                store.sql()
                        .update(RESPONSES_RESPONSE)
                        .set(RESPONSES_RESPONSE.CHECK_ON, change.to())
                        .where(RESPONSES_RESPONSE.ID.eq(id.value()))
                        .and(RESPONSES_RESPONSE.CHECK_ON.eq(change.from()))
                        .and(RESPONSES_RESPONSE.OUTCOME.isNull())
                        .execute();
        if (moved == 1) {
            store.sql()
                    .insertInto(RESPONSES_CHECK_CHANGE)
                    .set(RESPONSES_CHECK_CHANGE.RESPONSE, id.value())
                    .set(RESPONSES_CHECK_CHANGE.FROM_DAY, change.from())
                    .set(RESPONSES_CHECK_CHANGE.TO_DAY, change.to())
                    .set(RESPONSES_CHECK_CHANGE.REASON, change.reason())
                    .set(RESPONSES_CHECK_CHANGE.CHANGED_AT, change.at())
                    .set(RESPONSES_CHECK_CHANGE.CHANGED_BY, change.by())
                    .execute();
        }
        return moved == 1;
    }

    List<Response.CheckChange> checkChanges(ResponseId id) {
        return store.sql()
                .selectFrom(RESPONSES_CHECK_CHANGE)
                .where(RESPONSES_CHECK_CHANGE.RESPONSE.eq(id.value()))
                .orderBy(RESPONSES_CHECK_CHANGE.ID)
                .fetch(
                        row ->
                                new Response.CheckChange(
                                        row.getFromDay(),
                                        row.getToDay(),
                                        row.getReason(),
                                        row.getChangedAt(),
                                        row.getChangedBy()));
    }

    void remark(ResponseId id, Response.Remark remark) {
        store.sql()
                .insertInto(RESPONSES_REMARK)
                .set(RESPONSES_REMARK.RESPONSE, id.value())
                .set(RESPONSES_REMARK.WORDS, remark.words())
                .set(RESPONSES_REMARK.WRITTEN_AT, remark.at())
                .set(RESPONSES_REMARK.WRITTEN_BY, remark.by())
                .execute();
    }

    List<Response.Remark> remarks(ResponseId id) {
        return store.sql()
                .selectFrom(RESPONSES_REMARK)
                .where(RESPONSES_REMARK.RESPONSE.eq(id.value()))
                .orderBy(RESPONSES_REMARK.ID)
                .fetch(
                        row ->
                                new Response.Remark(
                                        row.getWords(), row.getWrittenAt(), row.getWrittenBy()));
    }

    private List<Response> where(Condition condition) {
        return store.sql()
                .select(DSL.asterisk())
                .from(RESPONSES_RESPONSE)
                .join(RESPONSES_EPISODE)
                .on(RESPONSES_EPISODE.ID.eq(RESPONSES_RESPONSE.EPISODE))
                .where(condition)
                .orderBy(RESPONSES_RESPONSE.CHECK_ON, RESPONSES_RESPONSE.ID)
                .fetch(
                        row ->
                                response(
                                        row.into(RESPONSES_RESPONSE),
                                        EpisodeStore.episode(row.into(RESPONSES_EPISODE))));
    }

    private static Response response(ResponsesResponseRecord row, Episode episode) {
        return new Response(
                new ResponseId(row.getId()),
                episode,
                new Answer(
                        row.getHypothesis(),
                        row.getMeasure(),
                        row.getOwner(),
                        row.getCheckOn(),
                        new Expectation(plain(row.getExpected()), row.getExpectedRelative())),
                unit(row.getUnit()),
                row.getRiseIsBetter(),
                Forecasted.parse(row.getForecast()),
                row.getMadeOn(),
                row.getMadeAt(),
                row.getMadeBy(),
                Optional.ofNullable(row.getMeasuredOn()).map(day -> measurement(row, day)));
    }

    private static Measurement measurement(ResponsesResponseRecord row, LocalDate day) {
        return new Measurement(
                Outcome.valueOf(Objects.requireNonNull(row.getOutcome(), "measured")),
                Optional.ofNullable(row.getEffect())
                        .map(
                                size ->
                                        new Measurement.Effect(
                                                size,
                                                Objects.requireNonNull(row.getLow(), "low"),
                                                Objects.requireNonNull(row.getHigh(), "high"),
                                                Objects.requireNonNull(
                                                        row.getLevelPercent(), "level"),
                                                Objects.requireNonNull(row.getBase(), "base"))),
                row.getPeriods(),
                row.getMethod(),
                row.getWords(),
                day);
    }

    private static @org.jspecify.annotations.Nullable Double part(
            Optional<Measurement.Effect> effect, Function<Measurement.Effect, Double> part) {
        return effect.map(part).orElse(null);
    }

    private static BigDecimal plain(BigDecimal stored) {
        var bare = stored.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static Unit unit(String word) {
        return switch (word) {
            case "count" -> new Unit.Count();
            case "percent" -> new Unit.Percent();
            case "days" -> new Unit.Days();
            case "number" -> new Unit.Plain();
            default -> new Unit.Money(word.substring(MONEY.length()));
        };
    }
}
