package io.takeroot.intelligence.web;

import io.takeroot.groundwork.FoundationKind;
import io.takeroot.intelligence.Confidence;
import io.takeroot.intelligence.InsightKind;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the form of an insight.
@Component
final class InsightFormViews {
    private static final Set<String> NAMED =
            Set.of(
                    "text",
                    "quote",
                    "kind",
                    "day",
                    "who",
                    "where",
                    "confidence",
                    "product",
                    "competitor",
                    "persona",
                    "segment",
                    "deal");

    private final HubPages hub;

    InsightFormViews(HubPages hub) {
        this.hub = hub;
    }

    /// @param now what the insight says meanwhile, when somebody else changed it
    InsightFormView view(InsightForm form, String url, List<Problem> problems, String now) {
        return new InsightFormView(
                url.isEmpty() ? "/insights" : url,
                url.isEmpty() ? "/insights" : url,
                form.seen(),
                problems.stream().filter(it -> !NAMED.contains(it.place())).toList(),
                form.text(),
                error("text", problems),
                form.quote(),
                error("quote", problems),
                fields(form).stream().map(it -> with(it, problems)).toList(),
                subject(form).stream().map(it -> with(it, problems)).toList(),
                now);
    }

    private static List<Field> fields(InsightForm form) {
        return List.of(
                Field.choice(
                        "kind",
                        "Kind",
                        form.kind(),
                        Arrays.stream(InsightKind.values())
                                .map(it -> new Field.Choice(it.word(), it.title()))
                                .toList()),
                Field.of("day", "Said on", "date", form.day()).mandatory(),
                Field.text("who", "Who said it", form.who())
                        .withHint("Their role says more than a name: IT buyer, 40 shops."),
                Field.text("where", "Where", form.where()).withHint("A call, a page, an event."),
                Field.choice(
                        "confidence",
                        "Confidence",
                        form.confidence(),
                        Arrays.stream(Confidence.values())
                                .map(
                                        it ->
                                                new Field.Choice(
                                                        it.word(),
                                                        it.title() + ": " + it.meaning()))
                                .toList()));
    }

    private List<Field> subject(InsightForm form) {
        return List.of(
                hub.choice(FoundationKind.COMPETITOR, "None", form.competitor()),
                hub.choice(FoundationKind.PRODUCT, "None", form.product()),
                hub.choice(FoundationKind.PERSONA, "None", form.persona()),
                hub.choice(FoundationKind.SEGMENT, "None", form.segment()),
                Field.text("deal", "Deal", form.deal()).withHint("Its number in the data."));
    }

    private static Field with(Field field, List<Problem> problems) {
        return field.withError(error(field.name(), problems));
    }

    private static String error(String name, List<Problem> problems) {
        return problems.stream()
                .filter(it -> it.place().equals(name))
                .map(Problem::message)
                .collect(Collectors.joining(" "));
    }
}
