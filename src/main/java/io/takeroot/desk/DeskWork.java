package io.takeroot.desk;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the desk does with a request besides talking of it and ending it. Works in the
/// transaction under way.
@Component
class DeskWork {
    private final ThreadStore thread;
    private final DeskMove move;
    private final RequestTies ties;
    private final UnreachedStore unreached;

    DeskWork(ThreadStore thread, DeskMove move, RequestTies ties, UnreachedStore unreached) {
        this.thread = thread;
        this.move = move;
        this.ties = ties;
        this.unreached = unreached;
    }

    void acknowledge(RequestId id, DeskMove.Doing doing) {
        var request = move.open(id);
        if (request.state() == RequestState.NEW) {
            keep(
                    request,
                    move.moved(request, RequestState.ACKNOWLEDGED, doing.at()),
                    doing.happening(Happening.What.ACKNOWLEDGED, ""));
        }
    }

    void assign(RequestId id, String person, DeskMove.Doing doing) {
        var request = move.open(id);
        if (!request.course().assignee().equals(person)) {
            var given = request.with(request.course().assignedTo(person));
            boolean taken = request.state() == RequestState.NEW && !person.isEmpty();
            keep(
                    request,
                    taken ? move.moved(given, RequestState.ACKNOWLEDGED, doing.at()) : given,
                    doing.happening(Happening.What.ASSIGNED, person));
        }
    }

    void resume(RequestId id, DeskMove.Doing doing) {
        var request = move.open(id);
        if (request.state() != RequestState.IN_WORK) {
            var what =
                    request.state() == RequestState.WAITING
                            ? Happening.What.RESUMED
                            : Happening.What.BEGUN;
            keep(
                    request,
                    move.moved(move.taken(request, doing), RequestState.IN_WORK, doing.at()),
                    doing.happening(what, ""));
        }
    }

    void snooze(RequestId id, Optional<Instant> until, DeskMove.Doing doing) {
        var request = move.open(id);
        keep(
                request,
                request.with(request.course().snoozed(until)),
                doing.happening(Happening.What.SNOOZED, until.map(Instant::toString).orElse("")));
    }

    void change(RequestId id, Matter matter, DeskMove.Doing doing) {
        var request = move.locked(id);
        if (!request.matter().equals(matter)) {
            keep(request, request.with(matter), doing.happening(Happening.What.CHANGED, ""));
            ties.move(request, matter, doing.by());
        }
    }

    void watch(RequestId id, String person, boolean on) {
        if (on) {
            thread.watch(id, person);
        } else {
            thread.unwatch(id, person);
        }
    }

    void reached(RequestId id, DeskMove.Doing doing) {
        var request = move.locked(id);
        if (unreached.reached(id)) {
            keep(request, request, doing.happening(Happening.What.REACHED, ""));
        }
    }

    Optional<LostWords> lost(RequestId id) {
        return unreached.find(id);
    }

    private void keep(Request before, Request after, Happening happening) {
        move.keep(before, _ -> after, happening);
        move.tell(new RequestEvent.RequestChanged(before.id()));
    }
}
