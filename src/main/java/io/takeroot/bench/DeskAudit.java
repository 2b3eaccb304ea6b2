package io.takeroot.bench;

import io.takeroot.desk.Ending;
import io.takeroot.desk.Happening;
import io.takeroot.desk.Request;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.RequestMessage;
import io.takeroot.desk.RequestState;
import io.takeroot.desk.Requests;
import io.takeroot.desk.Resolution;
import io.takeroot.mail.Delivery;
import io.takeroot.mail.DeliverySearch;
import io.takeroot.mail.Outbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads every request again after a trial and counts what must not be.
public final class DeskAudit {
    private static final int AT_ONCE = 1000;

    private final Requests requests;
    private final Outbox outbox;

    DeskAudit(Requests requests, Outbox outbox) {
        this.requests = requests;
        this.outbox = outbox;
    }

    /// @param endedOtherwise requests that ended without a whole resolution of their own
    /// @param lost requests that are gone, and messages that were acknowledged and are gone
    /// @param mailedTwice mails to askers beyond one for each thing told
    /// @param notMailed things told of which no mail is there
    /// @param resolutions how many were given
    /// @param mails how many went to askers
    public record Findings(
            int endedOtherwise,
            int lost,
            int mailedTwice,
            int notMailed,
            int resolutions,
            int mails) {}

    /// @param said how many messages of each request were acknowledged
    Findings of(List<RequestId> opened, Map<RequestId, Integer> said) {
        var mailed = mailed();
        int otherwise = 0;
        int lost = 0;
        int twice = 0;
        int missing = 0;
        int resolutions = 0;
        for (var id : opened) {
            var found = requests.find(id);
            if (found.isEmpty()) {
                lost++;
                continue;
            }
            var request = found.get();
            var endings = requests.endings(id);
            var messages = requests.messages(id);
            resolutions += endings.size();
            otherwise += isWhole(request, endings) ? 0 : 1;
            lost += Math.max(0, said.getOrDefault(id, 0) - messages.size());
            int told = 1 + replies(messages) + given(request, endings);
            int mails = mailed.getOrDefault(request.asker().email(), 0);
            twice += Math.max(0, mails - told);
            missing += Math.max(0, told - mails);
        }
        int all = mailed.values().stream().mapToInt(Integer::intValue).sum();
        return new Findings(otherwise, lost, twice, missing, resolutions, all);
    }

    private boolean isWhole(Request request, List<Ending> endings) {
        boolean ended = request.state() == RequestState.RESOLVED;
        boolean has = request.course().ended().isPresent();
        boolean own =
                request.course()
                        .ended()
                        .map(it -> endings.stream().anyMatch(one -> one.id() == it.resolution()))
                        .orElse(true);
        long resolved =
                requests.history(request.id()).stream()
                        .filter(it -> it.what() == Happening.What.RESOLVED)
                        .count();
        return ended == has
                && own
                && resolved == endings.size()
                && endings.stream().allMatch(it -> isWhole(it.resolution()));
    }

    private static boolean isWhole(Resolution resolution) {
        return switch (resolution) {
            case Resolution.AsAsked it -> !it.words().isBlank();
            case Resolution.AlternativeGiven it -> !it.alternative().isBlank();
            case Resolution.WorkedHandsOn it -> !it.work().isBlank();
            case Resolution.AnsweredFromLibrary it -> !it.source().isBlank();
            case Resolution.Declined it -> !it.reason().isBlank() && !it.alternative().isBlank();
        };
    }

    private static int replies(List<RequestMessage> messages) {
        return (int)
                messages.stream().filter(it -> it.kind() == RequestMessage.Kind.PUBLIC).count();
    }

    /// Those of which the asker is told; who was served by an offer knows it.
    private static int given(Request request, List<Ending> endings) {
        return (int)
                endings.stream().filter(it -> !it.by().equals(request.asker().email())).count();
    }

    private Map<String, Integer> mailed() {
        var counts = new HashMap<String, Integer>();
        var page = page(Optional.empty());
        while (!page.isEmpty()) {
            page.stream()
                    .filter(it -> it.recipient().endsWith(DeskTrial.HOST))
                    .forEach(it -> counts.merge(it.recipient(), 1, Integer::sum));
            page = page(Optional.of(page.getLast()));
        }
        return counts;
    }

    private List<Delivery> page(Optional<Delivery> after) {
        return outbox.find(
                new DeliverySearch("", Optional.empty(), after.map(Delivery::id)), AT_ONCE);
    }
}
