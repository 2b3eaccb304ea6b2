package io.takeroot.desk;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Changes a request, one change after the other: each sees what the one before it left. Works in
/// the transaction under way.
@Component
class DeskMove {
    private final RequestStore rows;
    private final ThreadStore thread;
    private final ServiceLevels levels;
    private final ApplicationEventPublisher events;

    DeskMove(
            RequestStore rows,
            ThreadStore thread,
            ServiceLevels levels,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.thread = thread;
        this.levels = levels;
        this.events = events;
    }

    /// Who does it, when, and who is mailed of it.
    record Doing(Actor by, Instant at, RequestMails mails) {
        Happening happening(Happening.What what, String detail) {
            return new Happening(what, detail, at, by.name());
        }

        ThreadStore.Written written() {
            return new ThreadStore.Written(by.name(), at);
        }
    }

    /// @throws Failure USER when there is none
    Request locked(RequestId id) {
        return rows.lock(id)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_REQUEST",
                                        "There is no request "
                                                + id
                                                + ". Look it up in the queue."));
    }

    /// An open request that stands for itself.
    Request workedOn(RequestId id) {
        var request = locked(id);
        request.course()
                .mergedInto()
                .filter(into -> request.isOpen())
                .ifPresent(
                        into -> {
                            throw Failure.user(
                                    "REQUEST_MERGED",
                                    id
                                            + " was merged into "
                                            + into
                                            + " and ends with it. Answer that one, or take this one out of the merge first.");
                        });
        return request;
    }

    Request open(RequestId id) {
        var request = workedOn(id);
        if (!request.isOpen()) {
            throw Failure.user(
                    "REQUEST_RESOLVED",
                    id + " is resolved. Reopen it first if there is more to do.");
        }
        return request;
    }

    void keep(Request before, UnaryOperator<Request> change, Happening happening) {
        var after = change.apply(before);
        rows.save(before, after);
        thread.happened(before.id(), happening);
    }

    /// Moves it on; where it stands there already nothing moves.
    Request moved(Request request, RequestState next, Instant at) {
        if (request.state() == next) {
            return request;
        }
        if (!request.state().mayBecome(next)) {
            throw new IllegalStateException(
                    request.id() + " does not go from " + request.state() + " to " + next);
        }
        var level = levels.of(request.matter().team());
        var clock =
                switch (next) {
                    case NEW, ACKNOWLEDGED, IN_WORK ->
                            request.clock().runsFrom().isPresent()
                                    ? request.clock()
                                    : level.resumed(request.clock(), at);
                    case WAITING -> level.paused(request.clock(), at);
                    case RESOLVED -> level.ended(request.clock(), at);
                };
        return request.with(request.course().moved(next, clock));
    }

    /// Somebody has it in hand from now on: whoever answers first, where nobody had it.
    Request taken(Request request, Doing doing) {
        var course = request.course();
        return course.assignee().isEmpty()
                ? request.with(course.assignedTo(doing.by().name()))
                : request;
    }

    Request replied(Request request, Instant at) {
        var clock =
                levels.of(request.matter().team())
                        .replied(request.clock(), request.opening().at(), at);
        return request.with(request.course().with(clock));
    }

    /// Ends it and all that were merged into it; each is told by itself.
    void resolve(Request request, End given, Doing doing, Consumer<Resolved> then) {
        end(request, given, doing, then);
        for (var same : rows.lockMergedInto(request.id())) {
            end(same, given, doing, then);
        }
    }

    /// How it ends.
    ///
    /// @param byOffer whether the asker was served by what was offered, without the desk
    record End(Resolution given, boolean byOffer) {}

    /// That a request ended.
    record Resolved(Request request, long resolution) {}

    private void end(Request request, End end, Doing doing, Consumer<Resolved> then) {
        var given = end.given();
        long resolution = rows.resolve(request.id(), given, doing.at(), doing.by().name());
        var ended = new Request.Ended(resolution, given.kind(), doing.at(), Optional.empty());
        keep(
                request,
                it -> {
                    var answered = end.byOffer() ? it : taken(replied(it, doing.at()), doing);
                    var over = moved(answered, RequestState.RESOLVED, doing.at());
                    return over.with(over.course().ended(Optional.of(ended), end.byOffer()));
                },
                doing.happening(Happening.What.RESOLVED, given.kind().word()));
        then.accept(new Resolved(request, resolution));
        tell(new RequestEvent.RequestResolved(request.id(), resolution));
    }

    /// It is open again; out of a merge whose other end stays closed.
    Request reopened(Request request, Instant at) {
        var course = request.course().ended(Optional.empty(), false).merged(Optional.empty());
        return moved(request.with(course), RequestState.IN_WORK, at);
    }

    void tell(RequestEvent event) {
        events.publishEvent(event);
    }

    List<Request> mergedInto(RequestId id) {
        return rows.mergedInto(id);
    }
}
