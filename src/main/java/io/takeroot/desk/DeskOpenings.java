package io.takeroot.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// How requests begin. Works in the transaction under way.
@Component
class DeskOpenings {
    private final RequestStore rows;
    private final ThreadStore thread;
    private final DeskMove move;
    private final ServiceLevels levels;
    private final StatusLinks links;
    private final RequestTies ties;

    DeskOpenings(
            RequestStore rows,
            ThreadStore thread,
            DeskMove move,
            ServiceLevels levels,
            StatusLinks links,
            RequestTies ties) {
        this.rows = rows;
        this.thread = thread;
        this.move = move;
        this.levels = levels;
        this.links = links;
        this.ties = ties;
    }

    RequestId open(NewRequest asked, DeskMove.Doing doing) {
        var clocks = levels.of(asked.matter().team()).started(doing.at());
        var id = rows.add(asked, clocks, doing.at(), links.fresh());
        thread.attach(id, Optional.empty(), asked.files());
        thread.happened(id, doing.happening(Happening.What.OPENED, asked.channel().word()));
        ties.begin(id, asked.matter(), doing.by());
        move.tell(new RequestEvent.RequestOpened(id));
        return id;
    }

    /// The request that came of the same thing before.
    Optional<RequestId> known(NewRequest asked) {
        return asked.once().isEmpty() ? Optional.empty() : rows.once(asked.once());
    }
}
