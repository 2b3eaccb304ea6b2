package io.takeroot.initiatives.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.initiatives.Condition;
import io.takeroot.initiatives.Deliverable;
import io.takeroot.initiatives.GateOverride;
import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.initiatives.Move;
import io.takeroot.initiatives.Objective;
import io.takeroot.initiatives.Objectives;
import io.takeroot.initiatives.Phase;
import io.takeroot.initiatives.Preparations;
import io.takeroot.scorecards.Annotations;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.ui.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts together what an initiative's page shows.
@Component
final class InitiativePages {
    private final Initiatives initiatives;
    private final Objectives objectives;
    private final Preparations preparations;
    private final Scorecards scorecards;
    private final Annotations annotations;
    private final InitiativesViews lists;
    private final People people;

    InitiativePages(
            Initiatives initiatives,
            Objectives objectives,
            Preparations preparations,
            Scorecards scorecards,
            Annotations annotations,
            InitiativesViews lists,
            People people) {
        this.initiatives = initiatives;
        this.objectives = objectives;
        this.preparations = preparations;
        this.scorecards = scorecards;
        this.annotations = annotations;
        this.lists = lists;
        this.people = people;
    }

    InitiativeView view(Initiative one, boolean mayChange) {
        var words = lists.words();
        var assessments = assessments(one);
        var moves = initiatives.moves(one.key());
        return new InitiativeView(
                one.key().value(),
                InitiativeWords.type(one) + ", " + words.days(one) + ".",
                InitiativeWords.tone(one.state()),
                InitiativeWords.state(one.state()),
                facts(one, words),
                initiatives.overrides(one.key()).stream()
                        .map(kept -> override(kept, name(kept.by()), words))
                        .toList(),
                preparations.footings(one).stream().map(InitiativePages::footing).toList(),
                lines(one, one.leading(), assessments, words),
                new LeadWords(words.formats()).all(preparations.pairs(one)),
                Phase.of(one).stream().map(phase -> phase(phase, one, words)).toList(),
                lines(one, one.lagging(), assessments, words),
                one.next(),
                events(one, words),
                moves.reversed().stream().map(move -> move(move, words)).toList(),
                doors(one, mayChange, moves, words.today()));
    }

    /// What the scorecard says of its indicators; nothing where it has none.
    private List<Assessment> assessments(Initiative one) {
        return scorecards.find(one.scorecard()).isEmpty()
                ? List.of()
                : scorecards.overview(one.scorecard(), scorecards.today()).assessments().toList();
    }

    private List<InitiativeView.Term> facts(Initiative one, InitiativeWords words) {
        var facts = new ArrayList<InitiativeView.Term>();
        facts.add(
                new InitiativeView.Term(
                        "Objective",
                        one.objective()
                                .flatMap(objectives::find)
                                .map(Objective::title)
                                .orElse("none yet"),
                        "/objectives"));
        add(facts, "Owner", owner(one.owner()));
        add(facts, "Products", words.products(one));
        add(facts, "Segments", InitiativeWords.keys(one.scope().segments()));
        add(facts, "Competitors", InitiativeWords.keys(one.scope().competitors()));
        add(facts, "Budget", words.budget(one));
        add(facts, "Effort", words.hours(one));
        return facts;
    }

    /// A file may name somebody who has no account.
    private String owner(String owner) {
        return owner.isEmpty() || people.know(owner) ? owner : owner + " (no account of that name)";
    }

    private static void add(List<InitiativeView.Term> facts, String name, String words) {
        if (!words.isEmpty()) {
            facts.add(new InitiativeView.Term(name, words, ""));
        }
    }

    private String name(String by) {
        return people.find(by).map(Person::name).orElse(by);
    }

    private static String override(GateOverride kept, String name, InitiativeWords words) {
        return "%s let it start past the gate on %s: “%s” Not met then: %s"
                .formatted(
                        name,
                        words.formats().moment(kept.at()),
                        kept.reason(),
                        String.join(" ", kept.unmet()));
    }

    static InitiativeView.FootingLine footing(Preparations.Footing footing) {
        var tone =
                switch (footing.state()) {
                    case AGREED -> Tone.OK;
                    case DRAFT -> Tone.NONE;
                    case STALE -> Tone.RISK;
                    case MISSING -> Tone.OFF;
                };
        return new InitiativeView.FootingLine(
                footing.title(), footing.url(), tone, footing.state().title());
    }

    private static List<InitiativeView.IndicatorLine> lines(
            Initiative one,
            Stream<Indicator> indicators,
            List<Assessment> assessments,
            InitiativeWords words) {
        return indicators
                .map(
                        indicator ->
                                new IndicatorLines(one, words)
                                        .line(
                                                indicator,
                                                assessments.stream()
                                                        .filter(
                                                                a ->
                                                                        a.indicator()
                                                                                .key()
                                                                                .equals(
                                                                                        indicator
                                                                                                .key()))
                                                        .findFirst()))
                .toList();
    }

    private static InitiativeView.PhaseView phase(
            Phase phase, Initiative one, InitiativeWords words) {
        var tone =
                switch (phase.standing()) {
                    case PASSED -> Tone.OK;
                    case UNDER_WAY, WAITING -> Tone.NONE;
                };
        return new InitiativeView.PhaseView(
                phase.name().isEmpty() ? "Deliverables" : InitiativeWords.capital(phase.name()),
                phase.gate(),
                tone,
                InitiativeWords.capital(InitiativeWords.word(phase.standing()).replace('_', ' ')),
                phase.deliverables().stream().map(it -> deliverable(it, one, words)).toList());
    }

    private static InitiativeView.DeliverableLine deliverable(
            Deliverable deliverable, Initiative one, InitiativeWords words) {
        boolean late = !one.state().isEnd() && deliverable.isLateOn(words.today());
        return new InitiativeView.DeliverableLine(
                deliverable.key().value(),
                deliverable.title(),
                deliverable.owner(),
                words.date(deliverable.due()),
                words.date(deliverable.done()),
                late ? "late" : "");
    }

    /// What was noted down from its start to its end that concerns its products.
    private List<InitiativeView.Event> events(Initiative one, InitiativeWords words) {
        var from = one.days().start();
        if (from.isEmpty()) {
            return List.of();
        }
        var last = one.days().end().orElse(words.today());
        return annotations.all().stream()
                .filter(note -> !note.date().isBefore(from.get()) && !note.date().isAfter(last))
                .filter(
                        note ->
                                note.products().isEmpty()
                                        || one.scope().products().isEmpty()
                                        || note.products().stream()
                                                .anyMatch(one.scope().products()::contains))
                .map(
                        note ->
                                new InitiativeView.Event(
                                        words.formats().date(note.date()),
                                        note.title(),
                                        note.description()))
                .toList();
    }

    private InitiativeView.Event move(Move move, InitiativeWords words) {
        return new InitiativeView.Event(
                words.formats().moment(move.at()),
                InitiativeWords.state(move.to()) + " by " + name(move.by()),
                move.reason());
    }

    private static InitiativeView.Doors doors(
            Initiative one, boolean mayChange, List<Move> moves, LocalDate today) {
        var last = Optional.of(moves).filter(all -> !all.isEmpty()).map(List::getLast);
        boolean stillThere =
                last.filter(move -> move.to() == one.state())
                        .filter(move -> one.state().mayBecome(move.from()))
                        .isPresent();
        return new InitiativeView.Doors(
                mayChange,
                one.state() == Initiative.State.DRAFT,
                one.state() == Initiative.State.STARTED,
                mayChange && stillThere ? last.get().number() : 0,
                last.map(move -> "Back to " + InitiativeWords.word(move.from())).orElse(""),
                today.toString(),
                !one.indicators().isEmpty(),
                mayChange && one.state() == Initiative.State.DRAFT);
    }

    LocalDate today() {
        return scorecards.today();
    }

    /// The start page: each condition with where to mend it, and what else to know before.
    GateView gate(Initiative one, boolean mayOverride) {
        var gate = initiatives.gate(one.key());
        var words = lists.words();
        var edit = one.url() + "/edit";
        return new GateView(
                one.key().value(),
                gate.isOpen() || !initiatives.overrides(one.key()).isEmpty(),
                gate.conditions().stream()
                        .map(
                                condition ->
                                        new GateView.Line(
                                                condition.met(),
                                                condition.words(),
                                                edit + anchor(condition, one)))
                        .toList(),
                preparations.footings(one).stream()
                        .filter(footing -> !footing.holds())
                        .map(InitiativePages::footing)
                        .toList(),
                new LeadWords(words.formats()).all(preparations.pairs(one)),
                one.days().start().orElse(words.today()).toString(),
                mayOverride,
                "");
    }

    private static String anchor(Condition condition, Initiative one) {
        return switch (condition.need()) {
            case OBJECTIVE -> "#field-objective";
            case START -> "#field-start";
            case LEADING, LAGGING ->
                    condition
                            .indicator()
                            .flatMap(one::indicator)
                            .map(found -> "#indicator-" + one.indicators().indexOf(found))
                            .orElse("#indicators");
        };
    }
}
