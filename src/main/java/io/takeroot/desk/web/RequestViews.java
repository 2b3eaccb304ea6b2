package io.takeroot.desk.web;

import io.takeroot.desk.Deadlines;
import io.takeroot.desk.Happening;
import io.takeroot.desk.LostWords;
import io.takeroot.desk.ReplyTemplates;
import io.takeroot.desk.Request;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.Requests;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Puts together what the page of a request shows.
@Component
final class RequestViews {
    private final Requests requests;
    private final ThreadViews threads;
    private final ReplyTemplates templates;
    private final Lessons lessons;
    private final DeskPages shown;

    RequestViews(
            Requests requests,
            ThreadViews threads,
            ReplyTemplates templates,
            Lessons lessons,
            DeskPages shown) {
        this.requests = requests;
        this.threads = threads;
        this.templates = templates;
        this.lessons = lessons;
        this.shown = shown;
    }

    /// What was typed and refused.
    ///
    /// @param moved fields of the small forms beside the thread, by name
    record Typed(
            AnswerForm answer, String note, Map<String, String> moved, List<Problem> problems) {
        static Typed answer(AnswerForm answer, List<Problem> problems) {
            return new Typed(answer, "", Map.of(), problems);
        }

        static Typed note(String words, List<Problem> problems) {
            return new Typed(AnswerForm.EMPTY, words, Map.of(), problems);
        }

        static Typed moved(Map<String, String> fields, List<Problem> problems) {
            return new Typed(AnswerForm.EMPTY, "", fields, problems);
        }

        /// What a field holds: what was typed, else what is known.
        Field kept(Field field) {
            var typed = moved.getOrDefault(field.name(), field.value());
            return field.with(typed);
        }
    }

    RequestView view(RequestId id, Typed typed) {
        var request = requests.require(id);
        var formats = shown.formats();
        var course = request.course();
        return new RequestView(
                id.text(),
                id.url(),
                id.about(),
                request.title(),
                QueueViews.tone(request),
                QueueViews.standing(request),
                DueWords.of(request, requests.now(), formats),
                request.isOpen(),
                facts(request, formats),
                clocks(request, formats),
                threads.of(request),
                answer(request, typed.answer()),
                requests.mergedInto(id).stream().map(RequestViews::line).toList(),
                course.mergedInto().flatMap(requests::find).map(RequestViews::line).stream()
                        .toList(),
                hands(request, typed),
                requests.lost(id).stream().map(lost -> lost(lost, formats)).toList(),
                snoozed(request, formats),
                matter(request).stream().map(typed::kept).toList(),
                history(id, formats),
                lessons.of(request),
                typed.problems());
    }

    private static RequestView.Lost lost(LostWords lost, Formats formats) {
        var when = formats.moment(lost.at());
        return lost.address().contains("@")
                ? new RequestView.Lost(
                        "A mail to " + lost.address() + " came back, " + when + ".",
                        "The mail server says: " + lost.reason(),
                        "Look at the address for a slip.")
                : new RequestView.Lost(
                        "A message in Slack did not arrive, " + when + ".", lost.reason(), "");
    }

    private RequestView.Hands hands(Request request, Typed typed) {
        var me = shown.me().email();
        var assignee = request.course().assignee();
        var told = requests.watchers(request.id());
        var others =
                shown.desk("Choose somebody").stream()
                        .filter(it -> !told.contains(it.value()) && !it.value().equals(me))
                        .toList();
        return new RequestView.Hands(
                typed.kept(Field.choice("person", "Assigned to", assignee, shown.desk("Nobody"))),
                assignee.equals(me),
                told.stream().map(it -> new RequestView.Watcher(it, shown.name(it))).toList(),
                told.contains(me),
                Field.choice("watcher", "Tell somebody else", "", others));
    }

    private List<RequestView.Fact> facts(Request request, Formats formats) {
        var matter = request.matter();
        var facts = new ArrayList<RequestView.Fact>();
        facts.add(fact("Asker", request.asker().name(), ""));
        facts.add(
                request.asker().email().isEmpty()
                        ? fact("E-mail", "none", "")
                        : fact(
                                "E-mail",
                                request.asker().email(),
                                "mailto:" + request.asker().email()));
        facts.add(fact("Came by", request.opening().channel().title(), ""));
        facts.add(fact("Opened", formats.moment(request.opening().at()), ""));
        matter.neededBy().ifPresent(day -> facts.add(fact("Needed by", formats.date(day), "")));
        add(facts, "Team", shown.team(matter.team()), "");
        add(
                facts,
                "Product",
                shown.product(matter.product()),
                "/groundwork/product/" + matter.product());
        add(
                facts,
                "Competitor",
                shown.competitor(matter.competitor()),
                "/groundwork/competitor/" + matter.competitor());
        add(facts, "Deal", matter.deal(), "/deals/" + matter.deal());
        return facts;
    }

    private static void add(List<RequestView.Fact> facts, String name, String words, String url) {
        if (!words.isEmpty()) {
            facts.add(fact(name, words, url));
        }
    }

    private static RequestView.Fact fact(String name, String words, String url) {
        return new RequestView.Fact(name, words, url);
    }

    private List<RequestView.Fact> clocks(Request request, Formats formats) {
        var clock = request.clock();
        var facts = new ArrayList<RequestView.Fact>();
        facts.add(
                clock.firstRepliedAt().isPresent()
                        ? fact("First reply", firstReply(clock, formats), "")
                        : fact("First reply due", moment(clock.firstReplyDue(), formats), ""));
        clock.waitingSince()
                .ifPresent(since -> facts.add(fact("Waiting since", moment(since, formats), "")));
        if (request.isOpen() && clock.waitingSince().isEmpty()) {
            facts.add(fact("Resolution due", moment(clock.resolutionDue(), formats), ""));
        }
        request.course()
                .ended()
                .ifPresent(
                        ended -> {
                            facts.add(fact("Resolved", moment(ended.at(), formats), ""));
                            facts.add(fact("Working time", hours(clock.minutes(), formats), ""));
                        });
        return facts;
    }

    private static String firstReply(Deadlines clock, Formats formats) {
        return "after " + hours(clock.firstReplyMinutes().orElse(0), formats);
    }

    static String hours(int minutes, Formats formats) {
        return minutes < 60
                ? formats.count(minutes, "working minute", "working minutes")
                : formats.count(Math.round(minutes / 60.0), "working hour", "working hours");
    }

    private static String moment(Instant at, Formats formats) {
        return formats.moment(at);
    }

    private RequestView.AnswerView answer(Request request, AnswerForm typed) {
        return new RequestView.AnswerView(
                typed.words(),
                typed.outcome(),
                typed.alternative(),
                typed.work(),
                typed.source(),
                typed.reason(),
                templates.all().stream()
                        .map(
                                it ->
                                        new RequestView.Line(
                                                "",
                                                it.title(),
                                                request.id().url()
                                                        + "?template="
                                                        + it.key()
                                                        + "#answer"))
                        .toList());
    }

    private static RequestView.Line line(Request request) {
        return new RequestView.Line(
                request.id().text(),
                request.title() + ", " + request.asker().name(),
                request.id().url());
    }

    private String snoozed(Request request, Formats formats) {
        return request.course()
                .snoozedUntil()
                .filter(until -> until.isAfter(requests.now()))
                .map(formats::moment)
                .orElse("");
    }

    private List<Field> matter(Request request) {
        var matter = request.matter();
        return List.of(
                Field.choice("team", "Team", matter.team(), shown.teams("No team")),
                Field.choice("product", "Product", matter.product(), shown.products("No product")),
                Field.choice(
                        "competitor",
                        "Competitor",
                        matter.competitor(),
                        shown.competitors("No competitor")),
                Field.text("deal", "Deal", matter.deal()),
                Field.of(
                        "neededBy",
                        "Needed by",
                        "date",
                        matter.neededBy().map(LocalDate::toString).orElse("")));
    }

    private List<RequestView.Line> history(RequestId id, Formats formats) {
        return requests.history(id).reversed().stream()
                .map(
                        it ->
                                new RequestView.Line(
                                        formats.moment(it.at()),
                                        shown.name(it.by()) + " " + it.what().words() + detail(it),
                                        ""))
                .toList();
    }

    private String detail(Happening happening) {
        var detail = happening.detail();
        if (detail.isEmpty()) {
            return "";
        }
        return switch (happening.what()) {
            case ASSIGNED -> " to " + shown.name(detail);
            case OPENED -> " by " + detail;
            case MERGED -> " into " + RequestId.parse(detail).map(RequestId::text).orElse(detail);
            case UNMERGED -> " with " + RequestId.parse(detail).map(RequestId::text).orElse(detail);
            case RESOLVED -> ": " + detail.replace('_', ' ');
            case SNOOZED -> " until " + shown.formats().moment(Instant.parse(detail));
            case ACKNOWLEDGED,
                    BEGUN,
                    REPLIED,
                    ASKED,
                    ANSWERED,
                    THANKED,
                    REACHED,
                    NOTED,
                    RESUMED,
                    REOPENED,
                    HELPED,
                    CHANGED,
                    WATCHED,
                    LEARNED ->
                    ": " + detail;
        };
    }
}
