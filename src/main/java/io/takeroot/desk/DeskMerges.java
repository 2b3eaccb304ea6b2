package io.takeroot.desk;

import io.takeroot.kernel.Failure;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Requests that repeat others. Works in the transaction under way.
@Component
class DeskMerges {
    private final RequestStore rows;
    private final DeskMove move;

    DeskMerges(RequestStore rows, DeskMove move) {
        this.rows = rows;
        this.move = move;
    }

    void merge(RequestId id, RequestId into, DeskMove.Doing doing) {
        if (id.equals(into)) {
            throw refused("A request cannot be merged into itself. Name another one.");
        }
        // In one order, whoever merges what into what: else two would wait for each other.
        var first = move.open(id.value() < into.value() ? id : into);
        var second = move.open(id.value() < into.value() ? into : id);
        if (rows.mergedInto(id).stream().anyMatch(Request::isOpen)) {
            throw refused(
                    "Others were merged into "
                            + id
                            + ". Merge the other way round, or take them out first.");
        }
        move.keep(
                first.id().equals(id) ? first : second,
                it -> it.with(it.course().merged(Optional.of(into))),
                doing.happening(Happening.What.MERGED, into.about()));
        move.tell(new RequestEvent.RequestChanged(id));
    }

    void unmerge(RequestId id, DeskMove.Doing doing) {
        var request = move.locked(id);
        if (request.isMerged() && request.isOpen()) {
            var other = request.course().mergedInto().map(RequestId::about).orElse("");
            move.keep(
                    request,
                    it -> it.with(it.course().merged(Optional.empty())),
                    doing.happening(Happening.What.UNMERGED, other));
            move.tell(new RequestEvent.RequestChanged(id));
        }
    }

    private static Failure refused(String words) {
        return Failure.user("REQUEST_MERGE", words);
    }
}
