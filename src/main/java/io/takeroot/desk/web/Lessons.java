package io.takeroot.desk.web;

import io.takeroot.desk.Ending;
import io.takeroot.desk.Request;
import io.takeroot.desk.Requests;
import io.takeroot.desk.Resolution;
import io.takeroot.intelligence.Heard;
import io.takeroot.intelligence.InsightId;
import io.takeroot.intelligence.InsightKind;
import io.takeroot.intelligence.Insights;
import io.takeroot.intelligence.NewInsight;
import io.takeroot.intelligence.Personal;
import io.takeroot.intelligence.Subject;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What was learned by answering a request, proposed to be kept as an insight with the words
/// marked that tell who somebody is.
@Component
class Lessons {
    private final Insights insights;
    private final Requests requests;
    private final Workspace workspace;

    Lessons(Insights insights, Requests requests, Workspace workspace) {
        this.insights = insights;
        this.requests = requests;
        this.workspace = workspace;
    }

    /// Empty while the request is open.
    List<RequestView.LessonView> of(Request request) {
        if (request.isOpen()) {
            return List.of();
        }
        return List.of(
                insights.keptOnce(request.id().about())
                        .map(id -> new RequestView.LessonView("", "", "/insights/" + id.value()))
                        .orElseGet(() -> proposed(request)));
    }

    private RequestView.LessonView proposed(Request request) {
        var ask = request.opening().ask();
        var asked = ask.text().isEmpty() ? ask.title() : ask.title() + "\n" + ask.text();
        var answer =
                requests.endings(request.id()).stream().findFirst().map(Lessons::answer).orElse("");
        return new RequestView.LessonView(
                marked(request, ask.title() + "\n\n" + answer), marked(request, asked), "");
    }

    private static String answer(Ending ending) {
        return (switch (ending.resolution()) {
                    case Resolution.AsAsked it -> Stream.of(it.words());
                    case Resolution.AlternativeGiven it -> Stream.of(it.words(), it.alternative());
                    case Resolution.WorkedHandsOn it -> Stream.of(it.words(), it.work());
                    case Resolution.AnsweredFromLibrary it -> Stream.of(it.words());
                    case Resolution.Declined it ->
                            Stream.of(it.words(), it.reason(), it.alternative());
                })
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String marked(Request request, String text) {
        var name = request.asker().name();
        var names = Stream.concat(Stream.of(name), Stream.of(name.split("\\s+", -1)));
        return Personal.marked(text, names.filter(part -> part.length() > 2).toList());
    }

    /// Keeps it; the same request's again is the same insight.
    InsightId keep(Request request, String text, String quote, Actor by) {
        var matter = request.matter();
        var subject =
                Subject.NOTHING
                        .withProduct(key(matter.product()))
                        .withCompetitor(key(matter.competitor()))
                        .withDeal(Optional.of(matter.deal()).filter(deal -> !deal.isEmpty()));
        var heard =
                Heard.of(InsightKind.REQUEST, text.strip(), workspace.today())
                        .withQuote(quote.strip())
                        .about(subject);
        var about = request.id().about();
        return insights.keep(NewInsight.of(heard).learnedFrom(about).once(about), by);
    }

    private static Optional<Slug> key(String value) {
        return Slug.isSlug(value) ? Optional.of(Slug.of(value)) : Optional.empty();
    }
}
