package io.takeroot.desk.web;

import io.takeroot.desk.FoundRequests;
import io.takeroot.desk.Request;
import io.takeroot.desk.RequestFilter;
import io.takeroot.desk.RequestState;
import io.takeroot.desk.Requests;
import io.takeroot.desk.SavedViews;
import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Puts together what the queue shows.
@Component
final class QueueViews {
    private static final int PAGE = 50;
    private static final int MOST_COUNTED = 1000;

    private final Requests requests;
    private final SavedViews saved;
    private final DeskPages shown;

    QueueViews(Requests requests, SavedViews saved, DeskPages shown) {
        this.requests = requests;
        this.saved = saved;
        this.shown = shown;
    }

    QueueView view(QueueAddress address) {
        var me = shown.me().email();
        var filter = address.filter(me);
        var found = requests.search(filter, address.after(), PAGE);
        return new QueueView(
                counts(me),
                filters(address),
                address.words(),
                saved.of(me).stream()
                        .map(view -> new QueueView.Saved(view.name(), "/desk?" + view.query()))
                        .toList(),
                address.query(""),
                address.isFiltered(),
                rows(found),
                found(filter, found),
                found.next().map(address::url).orElse(""),
                address.after().isEmpty() ? "" : address.url(""),
                "/desk/requests.csv" + (address.isFiltered() ? "?" + address.query("") : ""),
                address.url(address.after()));
    }

    List<QueueView.Row> rows(FoundRequests found) {
        var names = new HashMap<String, String>();
        var formats = shown.formats();
        var now = requests.now();
        return found.requests().stream()
                .map(it -> row(it, names, DueWords.of(it, now, formats)))
                .toList();
    }

    private QueueView.Row row(Request request, Map<String, String> names, DueWords due) {
        var team = names.computeIfAbsent(request.matter().team(), key -> shown.team(key));
        var assignee =
                names.computeIfAbsent(request.course().assignee(), email -> shown.name(email));
        return new QueueView.Row(
                request.id().text(),
                request.title(),
                request.id().url(),
                request.asker().name() + (team.isEmpty() ? "" : ", " + team),
                shown.about(request),
                assignee,
                tone(request),
                standing(request),
                due,
                request.isOpen());
    }

    static Tone tone(Request request) {
        return request.state() == RequestState.RESOLVED
                ? Tone.OK
                : request.state() == RequestState.NEW ? Tone.RISK : Tone.NONE;
    }

    static String standing(Request request) {
        if (request.isMerged() && request.isOpen()) {
            return "Merged";
        }
        return request.course()
                .ended()
                .map(ended -> capital(ended.kind().words()))
                .orElse(request.state().title());
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// Nothing is said of words: to count all that have them is to read all there are.
    private String found(RequestFilter filter, FoundRequests found) {
        if (found.requests().isEmpty() || !filter.words().isEmpty()) {
            return "";
        }
        int count = requests.count(filter, MOST_COUNTED);
        return count == MOST_COUNTED
                ? "1,000 requests or more"
                : shown.formats().count(count, "request", "requests");
    }

    private List<QueueView.Count> counts(String me) {
        var open = requests.backlog(me);
        return List.of(
                count(Tone.NONE, "Open", open.open(), "/desk"),
                count(Tone.NONE, "Mine", open.mine(), "/desk?whose=mine"),
                count(Tone.OFF, "Overdue", open.overdue(), "/desk?state=overdue"),
                count(Tone.RISK, "Unassigned", open.unassigned(), "/desk?state=unassigned"),
                count(Tone.NONE, "Waiting", open.waiting(), "/desk?state=waiting"));
    }

    private QueueView.Count count(Tone tone, String name, int count, String url) {
        return new QueueView.Count(
                count == 0 ? Tone.NONE : tone, name, shown.formats().count(count), url);
    }

    private List<Field> filters(QueueAddress address) {
        var states = new ArrayList<Field.Choice>();
        for (var standing : RequestFilter.Standing.values()) {
            var value = standing == RequestFilter.Standing.OPEN ? "" : standing.word();
            states.add(new Field.Choice(value, name(standing)));
        }
        var whose = new ArrayList<Field.Choice>();
        whose.add(new Field.Choice("", "Everybody's"));
        whose.add(new Field.Choice(QueueAddress.MINE, "Mine"));
        shown.desk("").stream().skip(1).forEach(whose::add);
        return List.of(
                Field.choice("state", "State", address.state(), states),
                Field.choice("whose", "Whose", address.whose(), whose),
                Field.choice("team", "Team", address.team(), shown.teams("All teams")),
                Field.choice(
                        "product", "Product", address.product(), shown.products("All products")),
                Field.choice(
                        "competitor",
                        "Competitor",
                        address.competitor(),
                        shown.competitors("All competitors")));
    }

    private static String name(RequestFilter.Standing standing) {
        return switch (standing) {
            case OPEN -> "Open";
            case NEW -> RequestState.NEW.title();
            case ACKNOWLEDGED -> RequestState.ACKNOWLEDGED.title();
            case IN_WORK -> RequestState.IN_WORK.title();
            case WAITING -> RequestState.WAITING.title();
            case UNASSIGNED -> "Unassigned";
            case OVERDUE -> "Overdue";
            case SNOOZED -> "Put off";
            case UNREACHED -> "Could not be reached";
            case RESOLVED -> RequestState.RESOLVED.title();
            case MERGED -> "Merged";
            case ALL -> "All";
        };
    }
}
