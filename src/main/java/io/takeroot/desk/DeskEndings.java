package io.takeroot.desk;

import io.takeroot.kernel.Failure;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How requests end, and how they are opened again. Works in the transaction under way.
@Component
class DeskEndings {
    private final RequestStore rows;
    private final DeskMove move;
    private final DeskTalk talk;
    private final RequestTies ties;

    DeskEndings(RequestStore rows, DeskMove move, DeskTalk talk, RequestTies ties) {
        this.rows = rows;
        this.move = move;
        this.talk = talk;
        this.ties = ties;
    }

    void resolve(RequestId id, Resolution given, DeskMove.Doing doing) {
        var end = new DeskMove.End(given, false);
        move.resolve(move.open(id), end, doing, it -> told(it, given, doing));
    }

    private void told(DeskMove.Resolved resolved, Resolution given, DeskMove.Doing doing) {
        doing.mails().resolved(resolved.request(), resolved.resolution(), given);
        noted(resolved, given, doing);
    }

    private void noted(DeskMove.Resolved resolved, Resolution given, DeskMove.Doing doing) {
        ties.answered(resolved.request().id(), given, doing.by());
        talk.tellWatchers(resolved, given, doing);
    }

    /// Who took the offer knows; those whose requests were merged into it do not.
    void deflect(RequestId id, Resolution given, DeskMove.Doing doing) {
        var end = new DeskMove.End(given, true);
        move.resolve(
                move.open(id),
                end,
                doing,
                it -> {
                    if (it.request().id().equals(id)) {
                        noted(it, given, doing);
                    } else {
                        told(it, given, doing);
                    }
                });
    }

    void reopen(RequestId id, String why, DeskMove.Doing doing) {
        var request = move.locked(id);
        if (!request.isOpen()) {
            reopened(request, why, doing);
        }
    }

    private void reopened(Request request, String why, DeskMove.Doing doing) {
        move.keep(
                request,
                it -> move.reopened(it, doing.at()),
                doing.happening(Happening.What.REOPENED, why));
        move.tell(new RequestEvent.RequestReopened(request.id()));
    }

    void helped(RequestId id, boolean yes, String words, DeskMove.Doing doing) {
        var request = move.locked(id);
        var ended =
                request.course()
                        .ended()
                        .orElseThrow(
                                () ->
                                        Failure.user(
                                                "REQUEST_NOT_RESOLVED",
                                                id + " is open again; the desk is at it."));
        rows.helped(ended.resolution(), yes, words, doing.at());
        var said =
                new Request.Ended(ended.resolution(), ended.kind(), ended.at(), Optional.of(yes));
        move.keep(
                request,
                it -> it.with(it.course().ended(Optional.of(said), it.course().deflected())),
                doing.happening(Happening.What.HELPED, yes ? "yes" : "no"));
        if (yes) {
            move.tell(new RequestEvent.RequestChanged(id));
        } else {
            reopened(move.locked(id), words, doing);
            talk.tellDesk(request, "reopened:" + ended.resolution(), words, doing);
        }
    }
}
