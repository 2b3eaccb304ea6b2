package io.takeroot.responses;

import static io.takeroot.store.tables.Tables.ACCESS_PERSON;
import static io.takeroot.store.tables.Tables.MAIL_DELIVERY;
import static io.takeroot.store.tables.Tables.RESPONSES_ALERT;
import static io.takeroot.store.tables.Tables.RESPONSES_CHECK_CHANGE;
import static io.takeroot.store.tables.Tables.RESPONSES_EPISODE;
import static io.takeroot.store.tables.Tables.RESPONSES_FEEDBACK;
import static io.takeroot.store.tables.Tables.RESPONSES_MAILING;
import static io.takeroot.store.tables.Tables.RESPONSES_NOTICE;
import static io.takeroot.store.tables.Tables.RESPONSES_REMARK;
import static io.takeroot.store.tables.Tables.RESPONSES_RESPONSE;
import static io.takeroot.store.tables.Tables.RESPONSES_SNOOZE;
import static io.takeroot.store.tables.Tables.RESPONSES_SPELL;
import static io.takeroot.store.tables.Tables.RESPONSES_WATCH;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Status;
import io.takeroot.store.Store;
import io.takeroot.workspace.Settings;
import io.takeroot.workspace.Workspace;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Table;

/// One random history over real databases: what happens, what people do, and when processes die.
///
/// Only the figures are made up, at the door where judgements come in.
final class History {
    private static final Actor ANA = new Actor("ana@example.com");
    private static final int INDICATORS = 5;
    private static final int FEWEST_DAYS = 3;
    private static final int MOST_DAYS = 60;
    private static final List<String> OWNERS =
            List.of("Ana Silva", "Ben Okoye", "cleo@example.com", "Nobody Here", "");
    private static final List<String> CONDITIONS =
            List.of("probability < 50%", "value > 100", "change < -10% over month");

    /// Mornings around which clocks change in each zone, and an ordinary one.
    private static final Map<String, List<String>> ZONES =
            Map.of(
                    "Europe/Berlin", List.of("2026-03-27T05:00:00Z", "2026-10-23T05:00:00Z"),
                    "America/New_York", List.of("2026-03-06T05:00:00Z", "2026-10-30T05:00:00Z"),
                    "Australia/Lord_Howe", List.of("2026-04-03T00:00:00Z", "2026-10-02T00:00:00Z"),
                    "America/Santiago", List.of("2026-04-03T00:00:00Z", "2026-09-04T00:00:00Z"),
                    "Pacific/Apia", List.of("2026-06-01T00:00:00Z"),
                    "UTC", List.of("2026-02-26T05:00:00Z"));

    /// What the figures say of one indicator.
    private record Figure(String owner, Status status, int probability, int value, int moved) {}

    private final SplittableRandom random;
    private final List<Node> nodes;
    private final StoryClock clock;
    private final ExecutorService threads;
    private final Store store;
    private final Map<IndicatorId, Figure> figures = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private List<AlertRule> rules = List.of();

    @SuppressWarnings("NullAway.Init") // the first tick sets it
    private Round newest;

    private long definitions;
    private int told;

    History(long seed, List<Node> nodes, StoryClock clock, ExecutorService threads) {
        this.random = new SplittableRandom(seed);
        this.nodes = nodes;
        this.clock = clock;
        this.threads = threads;
        this.store = nodes.getFirst().bean(Store.class);
    }

    /// Lives through the history; every broken promise in words.
    List<String> live() {
        begin();
        int events = 12 + random.nextInt(24);
        for (int i = 0; i < events; i++) {
            happen();
        }
        long last = settle();
        new Promises(store, zone()).check(last, faults);
        return faults;
    }

    /// How many mails were handed over.
    int mails() {
        return store.sql().fetchCount(RESPONSES_MAILING);
    }

    int alerts() {
        return store.sql().fetchCount(RESPONSES_ALERT);
    }

    private void begin() {
        for (Table<?> table :
                List.of(
                        RESPONSES_FEEDBACK,
                        RESPONSES_NOTICE,
                        RESPONSES_ALERT,
                        RESPONSES_MAILING,
                        RESPONSES_SPELL,
                        RESPONSES_SNOOZE,
                        RESPONSES_CHECK_CHANGE,
                        RESPONSES_REMARK,
                        RESPONSES_RESPONSE,
                        RESPONSES_EPISODE,
                        MAIL_DELIVERY)) {
            store.sql().deleteFrom(table).execute();
        }
        store.sql()
                .update(RESPONSES_WATCH)
                .setNull(RESPONSES_WATCH.SEEN_DAY)
                .set(RESPONSES_WATCH.DEFINITIONS, -1L)
                .set(RESPONSES_WATCH.MAIL_HOUR, random.nextInt(24))
                .set(RESPONSES_WATCH.DUE_DAYS, 1 + random.nextInt(5))
                .execute();
        people();
        var zone = pick(ZONES.keySet().stream().sorted().toList());
        clock.set(Instant.parse(pick(ZONES.getOrDefault(zone, List.of()))));
        useZone(zone);
        IntStream.range(0, INDICATORS).forEach(i -> figures.put(indicator(i), figure()));
        rules = rules();
        judge();
    }

    private void people() {
        var people = nodes.getFirst().bean(People.class);
        if (people.all().isEmpty()) {
            people.add("Root", "root@example.com", Role.ADMINISTRATOR, ANA);
            people.add("Lea Lind", "lea@example.com", Role.LEAD, ANA);
            people.add("Ana Silva", "ana@example.com", Role.MARKETER, ANA);
            people.add("Ben Okoye", "ben@example.com", Role.MARKETER, ANA);
            people.add("Cleo Diaz", "cleo@example.com", Role.MARKETER, ANA);
        }
        store.sql().update(ACCESS_PERSON).setNull(ACCESS_PERSON.DISABLED_AT).execute();
    }

    private void useZone(String zone) {
        var workspace = nodes.getFirst().bean(Workspace.class);
        var old = workspace.settings();
        if (!old.zone().getId().equals(zone)) {
            workspace.change(
                    new Settings(
                            old.name(),
                            ZoneId.of(zone),
                            old.currency(),
                            old.calendar(),
                            Optional.empty(),
                            old.holidays()),
                    ANA);
        }
    }

    private void happen() {
        switch (random.nextInt(12)) {
            case 0, 1 -> change();
            case 2 -> edit();
            case 3 -> clock.pass(Duration.ofMinutes(random.nextInt(300)));
            case 4 -> clock.pass(Duration.ofHours(20 + random.nextInt(60)));
            case 5 -> jump();
            case 6 -> respond();
            case 7 -> interfere();
            case 8 -> comeAndGo();
            case 9 -> crash();
            case 10 -> together();
            default -> runWhole();
        }
    }

    private void change() {
        var entry = pick(List.copyOf(figures.entrySet()));
        var which = entry.getKey();
        var old = entry.getValue();
        var now = figure();
        figures.put(
                which,
                new Figure(old.owner(), now.status(), now.probability(), now.value(), now.moved()));
        judge();
    }

    /// Owners, indicators and rules come and go with the definitions.
    private void edit() {
        var which = indicator(random.nextInt(INDICATORS));
        switch (random.nextInt(4)) {
            case 0 -> {
                if (figures.size() > 1) {
                    figures.remove(which);
                }
            }
            case 1 -> figures.put(which, figure());
            case 2 ->
                    figures.computeIfPresent(
                            which,
                            (id, old) ->
                                    new Figure(
                                            pick(OWNERS),
                                            old.status(),
                                            old.probability(),
                                            old.value(),
                                            old.moved()));
            default -> rules = rules();
        }
        judge();
    }

    /// A clock that was set wrong, and one that is put right.
    private void jump() {
        clock.pass(Duration.ofMinutes(random.nextInt(-4 * 24 * 60, 4 * 24 * 60)));
    }

    private void respond() {
        var node = pick(nodes);
        var open = node.bean(Responses.class).unanswered();
        if (open.isEmpty()) {
            return;
        }
        var today = today(node);
        var answer =
                new Answer(
                        "It is the price",
                        "Do " + told++,
                        pick(OWNERS),
                        today.plusDays(1 + random.nextInt(6)),
                        new Expectation(new BigDecimal("0.05"), true));
        try {
            node.bean(Responses.class)
                    .keep(
                            pick(open).indicator(),
                            episode ->
                                    new Draft(
                                            episode,
                                            answer,
                                            new Unit.Count(),
                                            true,
                                            new Forecasted(List.of())),
                            today,
                            ANA);
        } catch (Failure failure) {
            faults.add("an unanswered episode took no response: " + failure.getMessage());
        }
    }

    private void interfere() {
        var node = pick(nodes);
        var alerts = node.bean(Alerts.class).latest("", 20);
        var waiting = node.bean(Responses.class).waiting();
        if (random.nextBoolean() && !waiting.isEmpty()) {
            var response = pick(waiting);
            var from = response.answer().checkOn();
            var to = today(node).plusDays(1 + random.nextInt(5));
            node.bean(Responses.class).moveCheck(response.id(), from, to, "travel", ANA);
        } else if (!alerts.isEmpty()) {
            var alert = pick(alerts);
            node.bean(Alerts.class)
                    .feedback(alert.id(), pick(people(p -> true)), random.nextBoolean());
            node.bean(SpellStore.class)
                    .snooze(
                            new Snooze(alert.rule(), alert.about(), today(node).plusDays(2)),
                            ANA,
                            clock.instant());
        }
    }

    private void comeAndGo() {
        var people = nodes.getFirst().bean(People.class);
        var person = pick(people(p -> p.role() != Role.ADMINISTRATOR));
        if (person.isActive()) {
            people.disable(person.id(), ANA);
        } else {
            people.enable(person.id(), ANA);
        }
    }

    /// The job dies somewhere, perhaps in the middle of a transaction.
    private void crash() {
        clock.crashAfter(random.nextInt(12));
        try {
            run(pick(nodes), newest);
        } catch (StoryClock.Crash e) {
            told++;
        } finally {
            clock.crashNever();
        }
    }

    /// The job runs twice at once: over two nodes where there are two.
    private void together() {
        var before = newest;
        change();
        var older = random.nextBoolean() ? before : newest;
        var first = threads.submit(() -> run(nodes.getFirst(), newest));
        var second = threads.submit(() -> run(nodes.getLast(), older));
        waitFor(first);
        waitFor(second);
        afterRound();
    }

    private static void waitFor(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void runWhole() {
        run(pick(nodes), newest);
        afterRound();
    }

    private void run(Node node, Round round) {
        var today = today(node);
        var dated =
                new Round(
                        new Basis("made up", today, round.basis().definitions(), 0),
                        round.judged(),
                        round.findings());
        node.bean(Watching.class).run(today, () -> Optional.of(dated), response -> Course.NONE);
    }

    private void afterRound() {
        var responses = nodes.getFirst().bean(Responses.class);
        var unanswered = keys(responses.unanswered());
        var answered =
                keys(
                        responses.waiting().stream()
                                .map(Response::episode)
                                .filter(Episode::isOpen)
                                .toList());
        for (var judged : newest.judged()) {
            int lists =
                    (unanswered.contains(judged.indicator()) ? 1 : 0)
                            + (answered.contains(judged.indicator()) ? 1 : 0);
            if (judged.status() == Status.OFF_TRACK && lists != 1) {
                faults.add(judged.indicator().text() + " is red and on " + lists + " lists");
            }
            if ((judged.status() == Status.ON_TRACK || judged.status() == Status.AT_RISK)
                    && lists != 0) {
                faults.add(judged.indicator().text() + " is not red and on a list");
            }
        }
        new Promises(store, zone())
                .findings(newest, nodes.getFirst().bean(SpellStore.class), faults);
    }

    /// Quiet days until everything that waits has had its turn; the number of the last alert that
    /// was there when they began. A clock that ran ahead has used up days to come.
    private long settle() {
        var people = nodes.getFirst().bean(People.class);
        people(p -> !p.isActive()).forEach(person -> people.enable(person.id(), ANA));
        runWhole();
        long last = new Promises(store, zone()).lastAlert();
        for (int day = 0; day < MOST_DAYS; day++) {
            clock.pass(Duration.ofHours(25));
            runWhole();
            if (day >= FEWEST_DAYS && new Promises(store, zone()).waiting(last) == 0) {
                return last;
            }
        }
        return last;
    }

    private void judge() {
        definitions++;
        var judged =
                figures.entrySet().stream()
                        .map(
                                entry ->
                                        new Judged(
                                                entry.getKey(),
                                                "Figure " + entry.getKey().key(),
                                                entry.getValue().owner(),
                                                entry.getValue().status(),
                                                "It is short.",
                                                ""))
                        .toList();
        var basis = new Basis("made up", LocalDate.EPOCH, definitions, 0);
        newest = new Round(basis, judged, findings());
    }

    private List<Round.RuleFinding> findings() {
        return rules.stream()
                .flatMap(
                        rule ->
                                figures.entrySet().stream()
                                        .map(
                                                entry ->
                                                        finding(
                                                                rule,
                                                                entry.getKey(),
                                                                entry.getValue())))
                .toList();
    }

    private static Round.RuleFinding finding(AlertRule rule, IndicatorId id, Figure figure) {
        var months = new ArrayList<Evidence.Point>();
        months.add(new Evidence.Point(month(figure.moved()), BigDecimal.valueOf(100)));
        months.add(
                new Evidence.Point(
                        month(figure.moved() + 1), BigDecimal.valueOf(100L - figure.moved())));
        var evidence =
                new Evidence(
                        Optional.of(BigDecimal.valueOf(figure.probability(), 2)),
                        Optional.of(BigDecimal.valueOf(figure.value())),
                        months,
                        "");
        return new Round.RuleFinding(
                rule,
                new Round.Watched(id.text(), "Figure " + id.key(), id.url(), figure.owner()),
                evidence.of(rule.when()));
    }

    private static Period month(int number) {
        var first = LocalDate.of(2020, 1, 1).plusMonths(number);
        return new Period(first, first.plusMonths(1));
    }

    private List<AlertRule> rules() {
        return IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(
                        i ->
                                new AlertRule(
                                        Slug.of("rule-" + i),
                                        "Rule " + i,
                                        new AlertRule.Scope.Everything(),
                                        Condition.parse(pick(CONDITIONS)).orElseThrow(),
                                        List.of(pick(List.of("owner", "leads", "ben@example.com"))),
                                        1 + random.nextInt(3)))
                .toList();
    }

    private Figure figure() {
        var status =
                random.nextInt(10) < 4
                        ? Status.OFF_TRACK
                        : pick(List.of(Status.ON_TRACK, Status.AT_RISK, Status.NO_DATA));
        return new Figure(
                pick(OWNERS), status, random.nextInt(101), random.nextInt(200), random.nextInt(20));
    }

    private static IndicatorId indicator(int number) {
        return new IndicatorId(ScorecardId.overall(Slug.of("overall")), Slug.of("i" + number));
    }

    private List<Person> people(Predicate<Person> which) {
        return nodes.getFirst().bean(People.class).all().stream().filter(which).toList();
    }

    private static java.util.Set<IndicatorId> keys(List<Episode> episodes) {
        return episodes.stream().map(Episode::indicator).collect(Collectors.toSet());
    }

    private LocalDate today(Node node) {
        return node.bean(Workspace.class).today();
    }

    private ZoneId zone() {
        return nodes.getFirst().bean(Workspace.class).settings().zone();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
