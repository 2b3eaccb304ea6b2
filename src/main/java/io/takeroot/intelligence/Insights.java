package io.takeroot.intelligence;

import io.takeroot.access.Audit;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.search.Numbers;
import io.takeroot.search.Search;
import io.takeroot.store.Store;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// All that was learned: the front door to insights.
@Component
public class Insights {
    private final InsightStore insights;
    private final EvidenceStore evidence;
    private final InsightTies ties;
    private final HeardCheck check;
    private final Search search;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    Insights(
            InsightStore insights,
            EvidenceStore evidence,
            InsightTies ties,
            HeardCheck check,
            Search search,
            Audit audit,
            Store store,
            Clock clock) {
        this.insights = insights;
        this.evidence = evidence;
        this.ties = ties;
        this.check = check;
        this.search = search;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    /// Keeps an insight, in the transaction of the calling thread if there is one. What came
    /// under the same name before is the same insight again, and nothing changes.
    ///
    /// @throws Failure USER with everything that is wrong; each problem names its field
    public InsightId keep(NewInsight fresh, Actor by) {
        try {
            return store.inTransaction(
                    () -> fresh.once().flatMap(insights::findOnce).orElseGet(() -> add(fresh, by)));
        } catch (DuplicateKeyException e) {
            // Kept this very moment by somebody else.
            return fresh.once().flatMap(insights::findOnce).orElseThrow(() -> e);
        }
    }

    private InsightId add(NewInsight fresh, Actor by) {
        check.require(fresh.heard());
        var wording =
                new InsightStore.Wording(fresh.heard(), fresh.state(), by.name(), clock.instant());
        var id = insights.add(wording, fresh.once());
        ties.begin(id, fresh, by);
        search.changed(id.about());
        return id;
    }

    /// Whether something was kept under a name it has elsewhere.
    public Optional<InsightId> keptOnce(String name) {
        return insights.findOnce(name);
    }

    public Optional<Insight> find(InsightId id) {
        return insights.find(id);
    }

    /// @throws Failure USER when there is none
    public Insight require(InsightId id) {
        return find(id).orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_INSIGHT",
                                        "There is no insight %s. Choose one from the list."
                                                .formatted(id)));
    }

    /// The latest first; those that are not there are left out.
    public List<Insight> find(Collection<InsightId> ids) {
        return insights.find(ids);
    }

    /// The latest day first.
    public List<Insight> find(InsightSearch wanted, int most) {
        return having(wanted)
                .map(it -> insights.find(wanted.withoutWords(), it, most))
                .orElseGet(() -> insights.find(wanted, most));
    }

    /// What the index says of the words. It does not hold what was set aside.
    private Optional<Numbers> having(InsightSearch wanted) {
        return wanted.words().isBlank() || wanted.state().equals(InsightState.SET_ASIDE.word())
                ? Optional.empty()
                : search.having(InsightsSearchable.KIND, wanted.words());
    }

    /// The subjects of what a person kept last, the latest first.
    public List<Subject> latestSubjects(Actor author, int most) {
        return insights.latestSubjects(author.name(), most);
    }

    /// An insight as whoever edits it sees it: with its personal words, marked.
    public Heard draft(InsightId id) {
        require(id);
        return insights.wordings(id).getFirst().heard();
    }

    /// Changes what an insight says; what it said before is kept.
    ///
    /// @param seen the version that the form began with
    /// @throws Failure USER with everything that is wrong, or when somebody changed it meanwhile
    public void change(InsightId id, Heard heard, int seen, Actor by) {
        check.require(heard);
        store.inTransaction(() -> write(id, heard, require(id).state(), seen, by));
    }

    /// Says again what a version said; the state stays.
    ///
    /// @throws Failure USER when there is no such version
    public void restore(InsightId id, int number, Actor by) {
        store.inTransaction(
                () -> {
                    var now = require(id);
                    var wordings = insights.wordings(id);
                    if (number < 1 || number > wordings.size()) {
                        throw Failure.user(
                                "UNKNOWN_INSIGHT",
                                "Insight %s has no version %d.".formatted(id, number));
                    }
                    var then = wordings.get(wordings.size() - number).heard();
                    check.require(then);
                    write(id, then, now.state(), now.version(), by);
                });
    }

    /// Accepts an insight, sets it aside, or makes it new again.
    public void move(InsightId id, InsightState state, Actor by) {
        store.inTransaction(
                () -> {
                    var now = require(id);
                    if (now.state() != state) {
                        write(id, draft(id), state, now.version(), by);
                    }
                });
    }

    private void write(InsightId id, Heard heard, InsightState state, int seen, Actor by) {
        var before = require(id);
        var wording = new InsightStore.Wording(heard, state, by.name(), clock.instant());
        if (!insights.change(id, seen, wording)) {
            throw Failure.user(
                    "INSIGHT_CHANGED",
                    "Somebody changed this insight while you wrote. Look at what it says now, then save yours again to keep it.");
        }
        ties.move(id, before.heard().subject(), heard.subject(), by);
        evidence.change(id, heard.day(), state != InsightState.SET_ASIDE);
        evidence.ofInsight(id).forEach(tied -> touched(tied.claim()));
        search.changed(id.about());
    }

    private void touched(String claim) {
        evidence.changed(claim, clock.instant());
        search.changed("claim/" + claim);
    }

    /// What it said from each version on, the latest first.
    public List<InsightVersion> versions(InsightId id) {
        require(id);
        var wordings = insights.wordings(id);
        return IntStream.range(0, wordings.size())
                .mapToObj(
                        i -> {
                            var wording = wordings.get(i);
                            return new InsightVersion(
                                    wordings.size() - i,
                                    Personal.keptOut(wording.heard()),
                                    wording.state(),
                                    wording.by(),
                                    wording.at());
                        })
                .toList();
    }

    /// Whether any version of it holds personal words.
    public boolean isPersonal(InsightId id) {
        return insights.wordings(id).stream().anyMatch(it -> Personal.isIn(it.heard()));
    }

    /// Takes the personal words out of every version, for good.
    public void erase(InsightId id, Actor by) {
        store.inTransaction(
                () -> {
                    audit.record(by, "erased personal words", id.about(), "");
                    var wordings = insights.wordings(id);
                    IntStream.range(0, wordings.size())
                            .forEach(
                                    i ->
                                            insights.overwrite(
                                                    id,
                                                    wordings.size() - i,
                                                    Personal.keptOut(wordings.get(i).heard())));
                    search.changed(id.about());
                });
    }
}
