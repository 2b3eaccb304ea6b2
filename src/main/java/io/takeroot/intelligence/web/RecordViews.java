package io.takeroot.intelligence.web;

import io.takeroot.deals.Deal;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.intelligence.Ending;
import io.takeroot.intelligence.Insight;
import io.takeroot.intelligence.Reason;
import io.takeroot.intelligence.Reasons;
import io.takeroot.intelligence.WinLoss;
import io.takeroot.intelligence.WinLossRecord;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the page of a deal's win/loss record.
@Component
final class RecordViews {
    private static final Set<String> NAMED =
            Set.of("ending", "decidedOn", "product", "competitor", "segment");

    private final WinLoss records;
    private final Reasons reasons;
    private final HubPages hub;

    RecordViews(WinLoss records, Reasons reasons, HubPages hub) {
        this.records = records;
        this.reasons = reasons;
        this.hub = hub;
    }

    /// What was typed and refused; both empty when the page is only looked at.
    record Typed(Optional<RecordForm> record, Optional<AskForm> ask, List<Problem> problems) {
        static final Typed NOTHING = new Typed(Optional.empty(), Optional.empty(), List.of());
    }

    RecordView view(Deal deal, boolean mayRecord, Typed typed) {
        var kept = records.find(deal.id());
        var shown = kept.orElseGet(() -> records.proposed(deal));
        return new RecordView(
                deal.id(),
                shown.url(),
                deal.url(),
                deal.title(),
                kept.isPresent(),
                kept.isPresent() ? RecordListViews.tone(shown.ending()) : Tone.NONE,
                kept.isPresent() ? shown.ending().title() : "No record",
                kept.isPresent()
                        ? "Decided on %s.".formatted(hub.formats().date(shown.decidedOn()))
                        : "The data says that it was %s, and nobody said why yet."
                                .formatted(deal.outcome().word()),
                kept.map(this::facts).orElse(List.of()),
                records.interviews(deal.id()).stream().map(this::said).toList(),
                mayRecord
                        ? List.of(
                                form(
                                        typed.record().orElseGet(() -> RecordForm.of(shown)),
                                        typed.record().isPresent() ? typed.problems() : List.of()))
                        : List.of(),
                kept.isEmpty() || typed.record().isPresent(),
                mayRecord && kept.isPresent() ? List.of(ask(typed)) : List.of());
    }

    private List<RecordView.Fact> facts(WinLossRecord it) {
        var facts = new ArrayList<RecordView.Fact>();
        add(facts, "Product", hub.title(FoundationKind.PRODUCT, it.subject().product()));
        add(facts, "Competitor", hub.title(FoundationKind.COMPETITOR, it.subject().competitor()));
        add(facts, "Segment", hub.title(FoundationKind.SEGMENT, it.subject().segment()));
        for (var type : Reason.Type.values()) {
            add(facts, type.title() + "s", titles(it.reasons(), type));
        }
        add(facts, "Note", it.note());
        return facts;
    }

    private String titles(List<String> given, Reason.Type type) {
        return reasons.all().stream()
                .filter(it -> it.type() == type && given.contains(it.key().value()))
                .map(Reason::title)
                .collect(Collectors.joining(", "));
    }

    private static void add(List<RecordView.Fact> facts, String name, String text) {
        if (!text.isEmpty()) {
            facts.add(new RecordView.Fact(name, text));
        }
    }

    private RecordView.Said said(Insight insight) {
        return new RecordView.Said(
                insight.id().url(),
                insight.heard().text(),
                insight.source(),
                hub.formats().date(insight.heard().day()));
    }

    private RecordView.Form form(RecordForm form, List<Problem> problems) {
        return new RecordView.Form(
                problems.stream()
                        .filter(it -> !NAMED.contains(it.place()))
                        .map(Problem::message)
                        .toList(),
                fields(form).stream().map(it -> it.withError(error(it, problems))).toList(),
                codes(form),
                form.note());
    }

    private List<Field> fields(RecordForm form) {
        return List.of(
                Field.choice(
                        "ending",
                        "How it ended",
                        form.ending(),
                        Arrays.stream(Ending.values())
                                .map(it -> new Field.Choice(it.word(), it.title()))
                                .toList()),
                Field.of("decidedOn", "Decided on", "date", form.decidedOn()).mandatory(),
                hub.choice(FoundationKind.COMPETITOR, "None named", form.competitor()),
                hub.choice(FoundationKind.PRODUCT, "None", form.product()),
                hub.choice(FoundationKind.SEGMENT, "None", form.segment()));
    }

    private List<RecordView.Codes> codes(RecordForm form) {
        return Arrays.stream(Reason.Type.values())
                .map(
                        type ->
                                new RecordView.Codes(
                                        type.title() + "s",
                                        reasons.all().stream()
                                                .filter(it -> it.type() == type)
                                                .map(it -> code(it, form))
                                                .toList()))
                .filter(it -> !it.codes().isEmpty())
                .toList();
    }

    private static RecordView.Code code(Reason it, RecordForm form) {
        return new RecordView.Code(
                it.key().value(), it.title(), form.reason().contains(it.key().value()));
    }

    private RecordView.AskForm ask(Typed typed) {
        return typed.ask()
                .map(
                        it ->
                                new RecordView.AskForm(
                                        typed.problems().stream().map(Problem::message).toList(),
                                        it.day(),
                                        it.who(),
                                        it.text()))
                .orElseGet(() -> new RecordView.AskForm(List.of(), hub.today().toString(), "", ""));
    }

    private static String error(Field field, List<Problem> problems) {
        return problems.stream()
                .filter(it -> it.place().equals(field.name()))
                .map(Problem::message)
                .collect(Collectors.joining(" "));
    }
}
